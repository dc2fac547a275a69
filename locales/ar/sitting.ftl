# كلمات الجلسة: الإعداد، والموافقة، واللوحة الخاصة، والقراءة معا، والختام. لم تُراجَع بعد من قارئ لغته العربية.

# من حول الطاولة؟
who-head = من حول الطاولة؟
who-one = شخص واحد
who-group = مجموعة صغيرة
who-training = جلسة تدريب
who-tick = ضع علامة على ما ينطبق. عندئذ يُبقي البرنامج الطاولة ضمن ما هو آمن.
who-child = طفل أو مراهق بلا عائلة
who-child-why = جلسة فردية: لا يُترك أحد وحده.
who-shelter = لا مكان للنوم الليلة
who-shelter-why = المأوى أولا، ثم جلسة فردية.
who-survivor = اتجار بالبشر أو تعذيب معروف
who-survivor-why = فقط مع شخص له تدريب خاص.
who-not-group = ليس في مجموعة: لا يُترك أحد وحده مع فقد.
who-not-held = الاتجار بالبشر أو التعذيب معروف: تحتاج هذه الجلسة إلى شخص له تدريب خاص، أي خبير. المطلوب الإحالة أو تسليم الجلسة.
how-many = كم عدد الأشخاص؟

# اللغات والتدريب
languages-head = اللغات والتدريب
language-mine = شاشتي
language-theirs = ما يسمعه الشخص ويراه
language-paper = على الورق
interpreter-here = يوجد مترجم هنا
interpreter-why = المترجم أيضا يحفظ السر، ويقول كل شيء دون أي زيادة.
level-head = تدريبي
level-apprentice = مبتدئ
level-intermediate = متوسط
level-expert = خبير
level-apprentice-opens = قصتي، ما أستند إليه، صفحات الصور؛ وعلى الطريق الأعلام ووسائل النقل
level-intermediate-opens = وأيضا رحلتي بكل البطاقات، مشاعري، ملاحظات قصيرة
level-expert-opens = وأيضا: هل كانت اللحظة الصعبة قبل أو أثناء أو بعد
level-apprentice-hard = البطاقات الصعبة: لا تُعرض
level-intermediate-hard = البطاقات الصعبة: في درج مغلق، إذا طلب الشخص
level-expert-hard = البطاقات الصعبة: في درج مغلق

# صورة بدل الاسم
code-head = صورة بدل الاسم
code-why = لا اسم ولا رقم ولا صورة شخصية.
code-choose-animal = اختيار حيوان
code-choose-colour = اختيار لون
code-taken = مأخوذ على هذه الطاولة
code-again = كان هذا الرمز هنا اليوم. هل هو الشخص نفسه؟
code-again-yes = الشخص نفسه: طاولته هنا
code-again-no = شخص آخر
to-the-table = إلى الطاولة
refer-empty = لم يُسجّل أي مكان يساعد الليلة.
refer-note = إضافة مكان
refer-without = بدون مكان
go-on = متابعة

# ورقة الموقع: إلى أين الإحالة الليلة
refer-head = إلى أين الإحالة الليلة
refer-why = لهذا الموقع، ولكل الجلسات. بلا أسماء من يتلقون المساعدة.
refer-add = إضافة مكان
refer-place = المكان، الشخص المناوب، الهاتف
refer-remove = إزالة
refer-agreed = الشخص موافق
refer-not-agreed = الشخص لا يرغب في ذلك
refer-done = سُجّل: { $place }

# الموافقة بالصور، بصوت مسموع
consent-head = القرار لك.
consent-do = ماذا نفعل
consent-do-say = ننظر معا إلى صور. وبها يمكنك أن تحكي ما شئت.
consent-choose = الاختيار لك
consent-choose-say = لك اختيار البطاقات. ولك ترك أي سؤال.
consent-stop = لك التوقف
consent-stop-say = يمكنك التوقف في أي لحظة. بلمس الشجرة يُغطى كل شيء.
consent-kept = ما الذي يُحفظ
consent-kept-nothing-say = لا يُحفظ شيء في هذا الجهاز. وفي النهاية يمكنك أخذ صفحة معك، إن أردت.
consent-kept-training-say = هذا تدريب بأشخاص خياليين. ويُحفظ للتعلم منه.
consent-sees = من يراه
consent-sees-say = فقط من هم حول هذه الطاولة. ولك القرار، بطاقة بطاقة، في ما يمكن عرضه على غيرهم.
consent-tell = متى عليّ أن أطلب المساعدة
consent-tell-say = إذا كنت في خطر، أو كان غيرك في خطر، فعليّ أن أطلب المساعدة. وأقول لك ذلك أولا.
consent-aid = سواء شاركت أم لا، فهذا لا يغير شيئا في أي مساعدة تصلك.
consent-yes = نعم
consent-keep-nothing = نعم، لكن دون حفظ شيء
consent-no = لا
consent-hear-all = سماع الكل
consent-young-head = الكلمة لك الآن.
consent-young-do-say = ننظر إلى صور، ولك أن تريني ما يعجبك.
consent-young-choose = الاختيار لك
consent-young-choose-say = لك أخذ الصور التي أردتها. وإن لم تكن لك رغبة، نواصل.
consent-young-stop = لك التوقف
consent-young-stop-say = إن اكتفيت، يكفي لمس الشجرة. لا بأس في ذلك.
consent-young-kept-say = لا يبقى شيء في هذا الجهاز. ويمكنك أخذ صفحة معك.
consent-young-sees-say = أنت، وأنا، والشخص البالغ الذي معك هنا.
consent-young-tell-say = إذا آذاك أحد، لا أكتم ذلك: أطلب المساعدة، وأخبرك.
consent-guardian = الشخص البالغ الذي معك
consent-guardian-choose = الشخص البالغ يختار صورته
consent-thanks = شكرا على قول ذلك.
consent-thanks-say = لا يُحفظ شيء. يمكنك العودة في يوم آخر، أو لا. فهذا لا يغير شيئا في أي مساعدة تصلك.
consent-next-seat = الشخص التالي

# وماذا الآن؟
which-head = وماذا الآن؟
read-together = القراءة معا ثم الختام

# لعيني الميسّر
panel-head = لي وحدي
panel-open = فتح اللوحة التي لعينيّ فقط
panel-close = إغلاق اللوحة
panel-ask = أسئلة
panel-words = كلام
panel-seen = ملاحظة
panel-refer = إحالة
panel-silence = الصمت جواب أيضا.
panel-can-be-seen = يمكن للشخص رؤية هذه الشاشة. المس مرة أخرى للفتح.
panel-seen-head = ما ألاحظه. يبقى هنا.
panel-note = ملاحظة لنفسي
panel-note-short = قصيرة، بلا أسماء.
panel-note-apprentice = تدوين ما لوحظ يحتاج إلى تدريب على المهارات النفسية الاجتماعية. ضع علامة، ثم أحل الشخص.
panel-words-agreed = كلمات الشخص، بموافقته
panel-words-none = المس شريطا أو بطاقة عليها كلام أو مرحلة، ثم اكتب ما قاله الشخص.
panel-pair-why = بجانب هذه البطاقة، إن كان ذلك يساعد: { $card }
panel-pair-offer = عرضها
panel-drawer-open = فتح الدرج: الشخص طلب ذلك
panel-drawer-close = إغلاق الدرج
panel-drawer-why = بطاقات تذكّر بالاحتجاز أو العنف أو البحر أو الموت. الشخص هو من يفتح الدرج.
when-before = قبل
when-during = أثناء
when-after = بعد
panel-silent = الاختيار بصمت
panel-reveal = الكشف معا
panel-around = الأبسطة حول الطاولة
panel-upright = الأبسطة جنبا إلى جنب في اتجاه واحد
panel-secret = ما يُروى هنا يبقى هنا.
panel-consent = السؤال من جديد عما يوافق عليه الشخص
panel-hand-over = تسليم الطاولة
panel-hand-over-why = لاستعادة الطاولة، أبق إصبعك على اليد عند الحافة.
panel-take-back = ضغط مستمر لاستعادة الطاولة
panel-handed = الطاولة لك.
sign-withdrawn = ينعزل ولا يتكلم
sign-tearful = يبكي بسهولة
sign-restless = لا يهدأ في مكانه
sign-sleepless = لا ينام
sign-confused = يبدو تائها، شاردا
sign-frightened = يفزع بسهولة
sign-hopeless = لا يرى مخرجا
sign-speaks-of-dying = يتكلم عن موته
sign-now = لا تترك الشخص وحده. أحله الآن، واذهب معه.

# درج البطاقات الصعبة
drawer-offer = درج البطاقات الصعبة. يمكنك تركه مغلقا.
drawer-shut = إغلاق درج البطاقات الصعبة

# عدة أشخاص حول طاولة واحدة
seat-mine = وأنا أيضا
seat-done = انتهيت الآن
seat-goes-on = سأواصل
seat-undo = استرجاع بطاقتي الأخيرة
stage-earlier = قبل ذلك
stage-later = بعد ذلك
path-winding = طريق متعرج
path-straight = طريق مستقيم
path-free = طريق حر
pause-breathe = التنفس
pause-ground = الإحساس بالأرض
pause-tree = الشجرة

# القراءة معا
read-unanswered = ما ليس له جواب لا يُحفظ.
read-nothing-kept = لا يبقى شيء في هذا الجهاز. ليس في صفحتك إلا ما تختاره.
read-empty = لا شيء على الطاولة بعد.
fate-keep = حفظ
fate-unshared = حفظ بلا مشاركة
fate-destroy = إتلاف
fate-rest = الجواب نفسه لكل الباقي
fate-keep-page = على صفحتي
fate-unshared-page = لي وحدي
read-correct = تصحيح الكلمات
read-name-keeps = يبقى الاسم على الشاشة فقط

# ما يغادر الطاولة
leaves-person = للشخص
leaves-person-why = بطاقاته، واللحظات الجميلة أولا
leaves-work = لعملي
leaves-work-why = ما وُضع وتمت الموافقة عليه
leaves-table = صورة الطاولة
leaves-table-why = للعرض أو للطباعة بحجم كبير
stays-here = بطاقات ليست في أي من هذه: { $cards }
leaves-only-person = لا يُحفظ شيء سوى الصفحة التي يأخذها الشخص.
leaves-in = ستُحفظ في:

# الختام
leave-with-head = بطاقة تذهب معك
leave-with-why = يمكن اختيار واحدة، أو لا شيء.
closing-care = وأنت؟ خذ لحظة قبل الشخص التالي: اشرب ماء، تنفس، تحدث إلى زميل.
closing-care-more = سماع القصص الصعبة قد يثقل. إن بقي ذلك معك، فتحدث عنه إلى من يشرف على عملك.

refusal-above-level = هذا يحتاج إلى تدريب أكثر مما اختير لهذه الجلسة. لم يتغير شيء.
refusal-drawer-closed = هذه البطاقة في درج البطاقات الصعبة. الشخص هو من يفتحه.
refusal-not-agreed = لم يُسأل هذا الشخص بعد عما يوافق عليه.
refusal-one-to-one-only = هذه الجلسة فردية: لا يجلس فيها أحد آخر.
refusal-specially-trained-only = تحتاج هذه الجلسة إلى شخص له تدريب خاص. لم يتغير شيء.
refusal-guardian-needed = الشخص البالغ المرافق يختار صورة أيضا.
refusal-ends-hard = ينتهي الطريق بلحظة صعبة. اعرض لحظة جميلة، أو بطاقة يأخذها الشخص معه.

# الصفحات
summary-emotions = شعوري
summary-now = الآن
summary-then = في وقت من أوقات الطريق
summary-body = في الجسم
summary-helps = ما يريحني
summary-first = خطوتي الأولى
summary-leaves-with = البطاقة التي آخذها معي
summary-agreed = الموافقة
summary-agreed-yes = نعم
summary-agreed-keep-nothing = نعم، لكن دون حفظ شيء
summary-when = متى وقع ذلك
summary-annex = ملحق خاص
summary-annex-note = للميسّر فقط. ليس جزءا مما يُعرض على غيره.
summary-observations = ما لوحظ
summary-signs = العلامات
summary-referrals = الإحالة إلى
summary-interpreter = مع مترجم
summary-level = الميسّر

# How a language sets what was said apart.
quoted = «{ $words }»
