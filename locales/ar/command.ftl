# كلمات الأوامر والملفات والأخطاء. لم تُراجَع بعد من قارئ لغته العربية.

# سطر الأوامر: عناوين المساعدة، ثم كل أمر ومعطياته.
help-head-usage = الاستعمال:
help-head-commands = الأوامر:
help-head-arguments = المعطيات:
help-head-options = الخيارات:
help-kparcas = طاولة من بطاقات مصورة يروي بها المهاجر قصته. من دون أمر تُفتح النافذة.
help-kparcas-data = مجلد كل ما يحفظه البرنامج؛ ويمكن أن يحدده أيضا المتغير { $variable }
help-kparcas-lang = اللغة: fr أو en أو ar؛ ولأسماء البطاقات أيضا pt أو wo أو ff أو bm أو ha؛ وإلا لغة النظام
help-kparcas-training = فتح طاولة تدريب عليها هذه الجلسة الخيالية: نص تدريب أو وثيقة جلسة
help-kparcas-help = إظهار هذه المساعدة
help-kparcas-version = إظهار الإصدار
help-replay = تشغيل وثيقة جلسة أو نص تدريب من دون نافذة، وكتابة ما ينتج عنه؛ وبكل اللغات إن لم يُذكر --lang
help-replay-file = وثيقة جلسة أو نص تدريب
help-replay-to = المجلد الذي تُكتب فيه النتائج
help-replay-deck = حزمة بطاقات لُعبت بها الجلسة إن لم تكن على هذا الجهاز
help-replay-only = هذه النتائج فقط، وبينها فواصل: summary (الصفحات بصيغة PDF)، picture (الطاولة بصيغة PNG، صورة لكل مقعد وحقيبة)، document (وثيقة الجلسة)، annex (الملاحظات الخاصة، فقط إذا سُمّيت هنا)
help-replay-width = عرض الصور بالبكسل، من 200 إلى 8000؛ وإلا { $default }
help-deck = العناية بمجموعات البطاقات
help-deck-check = إيجاد كل ما هو خطأ في مجموعة بطاقات
help-deck-check-paths = حزم: مجلدات أو ملفات zip؛ وإلا المجموعة المرفقة
help-deck-sheet = رسم ورقة بكل البطاقات المستعملة
help-deck-sheet-to = ملف PNG الذي يُكتب
help-deck-sheet-family = هذه العائلة فقط: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-sheet-width = عرض البطاقة بالبكسل، من 20 إلى 1000؛ وإلا { $default }
help-deck-sheet-grey = بدرجات الرمادي
help-deck-add = إضافة حزمة بطاقات إلى هذا الجهاز إن لم يكن فيها ما يمنع
help-deck-add-path = حزمة: مجلد أو ملف zip فيه deck.ron و art
help-deck-remove = إزالة حزمة بطاقات من هذا الجهاز
help-deck-remove-name = اسم الحزمة؛ تجده في kparcas deck list
help-deck-list = عرض الحزم التي على هذا الجهاز وما يُستعمل منها
help-deck-print = إعداد صفحات للطباعة والقص: بطاقات 70 × 98 مم بوجهين
help-deck-print-to = ملف PDF الذي يُكتب
help-deck-print-family = هذه المجموعة وحدها: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-print-paper = الورق: a4 أو a3؛ وإلا { $default }
help-deck-print-sheets = أوراق الطريق والجسم بدل البطاقات
help-deck-review = إعداد صفحات يصحح فيها أهل اللغة أسماء البطاقات؛ واللغة هي لغة --lang
help-deck-review-to = ملف PDF الذي يُكتب
help-deck-review-family = هذه المجموعة وحدها: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-missing = قراءة البطاقات التي افتقدها الناس: المجموعة ثم ما قيل
help-deck-missing-clear = نسيانها كلها بعد عرضها
help-doctor = بيان ما يعمل على هذا الجهاز، وما ينقصه، وكيفية الحصول عليه
help-screenshot = رسم شاشة من البرنامج في ملف، من دون نافذة
help-screenshot-scene = الشاشة؛ الخيار --list يسميها
help-screenshot-to = ملف PNG الذي يُكتب
help-screenshot-size = القياس بالبكسل، كل ضلع من 320 إلى 4096؛ وإلا { $default }
help-screenshot-large-text = بنص حجمه 200٪
help-screenshot-theme = الألوان: light (فاتح) أو dim (غرفة معتمة) أو contrast (تباين قوي)؛ وإلا { $default }
help-screenshot-session = وثيقة الجلسة أو نص التدريب الذي تأخذ منه الشاشة طاولتها
help-screenshot-list = تسمية الشاشات

# أمر لم يُفهم.
misuse = { $problem } أضف --help لترى ما هو ممكن.
misuse-argument = لا يوجد هنا المعطى { $argument }.
misuse-command = لا يوجد الأمر { $command }.
misuse-missing = ينقص ما يلي: { $arguments }.
misuse-no-value = تنقص قيمة بعد { $argument }.
misuse-value = القيمة { $value } لا تناسب { $argument }. { $reason }
misuse-choose = اختر واحدا من: { $values }.
misuse-language = اختر fr أو en أو ar؛ ولأسماء البطاقات أيضا pt أو wo أو ff أو bm أو ha.
misuse-family = لا توجد عائلة بطاقات بهذا الاسم.
misuse-size = اكتب مثلا 1280x800، وكل ضلع من 320 إلى 4096.
misuse-theme = اختر light أو dim أو contrast.
misuse-paper = اختر a4 أو a3.
misuse-other = التفصيل: { $detail }.

# ما يجيب به النظام.
io-not-found = لا يوجد ملف أو مجلد بهذا الاسم.
io-denied = الوصول مرفوض.
io-full = القرص ممتلئ.
io-read-only = لا يمكن الكتابة على هذا القرص.
io-is-folder = هذا مجلد وليس ملفا.
io-not-folder = جزء من المسار ليس مجلدا.
io-exists = يوجد ملف بهذا الاسم.
io-other = يجيب النظام: { $detail }.
folder-no-home = لم يُعثر على مجلد شخصي. اختر مجلدا بالخيار --data DIR.

# ملف لا يمكن قراءته.
file-form = { $reason } أصلح هذا الموضع وحاول مجددا.
file-too-deep = تداخُل الملف أعمق مما يُقبل. لا تفتح إلا ملفات صنعها K-par-Cas أو كُتبت باليد وفق دليله.
file-too-big = الملف كبير جدا: { $found } بايت على الأقل، والحد الأعلى { $most }. تحقق من أنه الملف المقصود.
file-too-many = في الملف { $found } عنصر، والحد الأعلى { $most }. قسّمه إلى ملفات أصغر.
file-version = إصدار الملف { $found }، وهذا البرنامج يقرأ الإصدار { $known }. حدّث البرنامج أو أعد صنع الملف بهذا البرنامج.
file-truncated = ينتهي الملف قبل أوانه. انسخه من جديد من مصدره.
file-not-text = الملف ليس نصا بترميز UTF-8. تحقق من أنه الملف المقصود.
file-unreadable = { $reason } تحقق من الاسم ومن أن القراءة مسموحة لك.
not-ron = ليس للنص الشكل المطلوب: { $detail }.
kit-without-step = ليس في الحقيبة أي خطوة؛ يلزم واحدة على الأقل.
kit-path-empty = يلزم الطريق مرحلة واحدة على الأقل في كل صف، وأطوال أكبر من 0.
kit-page-mixed = الخطوة «{ $step }» لا تناسب البساط: صفحات الصور تقف وحدها، وعدّة الصفحات لا تحوي غيرها.
kit-zone-unknown = الخطوة «{ $step }» تسمي مكانا «{ $zone }» ليس على البساط.
script-refused = لا يمكن تنفيذ الفعل رقم { $number }. { $refusal } غيّره أو احذفه.

# مجموعة بطاقات: نتيجة الفحص وما هو خطأ فيها.
deck-checked = البطاقات: { $cards }؛ المشكلات: { $problems }
deck-not-shipped = ليس في البرنامج أي مجموعة بطاقات.
deck-id-form = يتكون المعرّف من حروف a–z وأرقام 0–9 ونقط وشرطات. غيّر اسم هذه البطاقة.
deck-id-twice = هذا المعرّف مستعمل مرتين. غيّر اسم إحدى البطاقتين أو احذفها.
deck-pair-needed = البطاقة الحساسة تحتاج إلى بطاقة سند بجانبها. أضف معرّف تلك البطاقة في «pair».
deck-pair-unknown = بطاقة السند { $pair } ليست في المجموعة. صحّح المعرّف.
deck-pair-of-risk = البطاقة { $pair } المسماة سندا هي نفسها بطاقة حساسة. اختر بطاقة سند.
deck-name-missing = ليس لها اسم في هذه اللغات: { $languages }. أضفه في locales.
deck-picture-forbidden = في الصورة { $found }، وهو غير مسموح. احذفه.
deck-picture-outside = تحيل الصورة إلى شيء خارجها. احذف هذه الإحالة.
deck-picture-id-twice = في الصورة يُستعمل المعرّف «{ $id }» مرتين. غيّر أحدهما.
deck-picture-nested = الصورة تنفتح على أشكال كثيرة جدا. بسّطها أو احفظها PNG.
deck-name-form = اسم المجموعة « { $deck } » لا يصلح: يتكون من الحروف a–z والأرقام 0–9 والنقط والشرطات. غيّره.
deck-not-at-hand = حزمة البطاقات « { $deck } » ليست هنا. أضفها بـ kparcas deck add أو سمّها بـ --deck.
deck-hides-unknown = الحزمة تخفي هذه البطاقة لكنها ليست في المجموعة التي تكمّلها. صحّح المعرّف.
deck-hides-pair = بإخفائها أو تغييرها تفتقدها البطاقة { $card }: { $reason }
pack-zip = لا يمكن قراءة ملف zip: { $detail }. أعد صنعه أو أعطِ المجلد نفسه.
pack-zip-locked = ملف zip محمي بكلمة سر. أعد صنعه بلا كلمة سر.
pack-without-deck = ليس في هذا الملف deck.ron. ضع فيه مجلد حزمة بطاقات.
pack-name-taken = هذا اسم المجموعة المرفقة. أعط الحزمة اسما آخر في « id ».
pack-words-unheard = لن يُستعمل هذا: { $what }. تسمي الحزمة بطاقاتها (card-…) وأنشطتها (kit-…, prompt-…, zone-…) بلغة معروفة.
pack-not-added = لم تُضف الحزمة « { $deck } » ولم يتغير شيء. صحّح ما قيل أعلاه وحاول من جديد.
pack-added = أُضيفت الحزمة « { $deck } »؛ بطاقاتها مع البقية.
pack-added-alone = أُضيفت الحزمة « { $deck } »؛ وهي تُستعمل الآن بدل المجموعة المرفقة.
pack-removed = أُزيلت الحزمة « { $deck } ».
pack-unknown = لا توجد حزمة « { $deck } » على هذا الجهاز. kparcas deck list يسميها.
pack-used = البطاقات: { $cards }؛ مستعملة
pack-unused = البطاقات: { $cards }؛ غير مستعملة
missing-cleared = نُسيت هذه الملاحظات.

# صورة لا يمكن رسمها أو كتابتها.
art-missing = لم يُعثر على صورة. ضع art/{ $card }.svg أو .png أو .jpg أو .webp في المجموعة.
art-template = لا يمكن قراءة قالب الصورة: { $detail }. أصلح القالب.
art-svg = لا يمكن قراءة صورة SVG: { $detail }. أصلحها أو احفظها من جديد.
art-bitmap = لا يمكن قراءة الصورة: { $detail }. احفظها من جديد بصيغة PNG أو JPEG، بعرض وارتفاع لا يتجاوزان { $widest } بكسل.
art-size = لا يمكن رسم صورة قياسها { $width } × { $height } بكسل. اختر عرضا آخر.
picture-unwritten = لا يمكن كتابة الصورة: { $detail }. جرّب عرضا آخر.
pages-failed = تعذر إعداد الصفحات: { $detail }. لم يضع شيء؛ أخبر من أعطاك البرنامج.
session-unwritten = لا يمكن كتابة الجلسة بصيغة RON: { $detail }. لم يضع شيء؛ أخبر من أعطاك البرنامج.
save-failed = { $reason } اختر مجلدا آخر أو وفّر مساحة؛ الطاولة لم تتغير.
screenshot-no-scene = لا توجد شاشة باسم «{ $scene }». الأمر kparcas screenshot --list يسميها كلها.
screenshot-lost = لم تعد الصورة من بطاقة الرسوميات. حاول مجددا؛ وإن تكرر ذلك فشغّل kparcas doctor.

# ما يعمل على هذا الجهاز وما ينقصه.
probe-no-adapter = لم يُعثر على بطاقة رسوميات تدعم Vulkan. ثبّت برنامج تشغيلها؛ وعلى Debian وUbuntu يأتي الرسم البرمجي مع: apt install mesa-vulkan-drivers libvulkan1
probe-no-display = لم يُعثر على شاشة عرض (لم يُحدد DISPLAY ولا WAYLAND_DISPLAY، أو لا شيء يجيب هناك). شغّل البرنامج من سطح مكتب، أو بالأمر: apt install xvfb && xvfb-run -a kparcas
probe-no-window = لا يمكن فتح النافذة هنا؛ الأمر kparcas replay FILE --to DIR يقوم بالعمل الأساسي من دونها.
doctor-graphics = الرسوميات
doctor-display = العرض
doctor-font = الخط
doctor-language = اللغة
doctor-deck = البطاقات
doctor-folder = المجلد
doctor-display-own = عرض هذا النظام
doctor-font-found = { $family } ({ $bytes } بايت، داخل البرنامج)
doctor-language-whole = { $language }؛ الرسائل: { $found } من { $whole }
doctor-language-unreviewed = { $language }؛ الرسائل: { $found } من { $whole }؛ لم يراجعها بعد قارئ من أهلها
doctor-deck-found = البطاقات: { $cards }؛ المشكلات: { $problems }؛ الحقائب: { $kits }
doctor-folder-bad = { $reason } اختر مجلدا آخر بالخيار --data DIR.

# الخزنة
vault-exists = توجد خزنة من قبل. لم يتغير شيء: لو استُبدل مفتاحها لما أمكن فتح شيء.
vault-none = لا توجد خزنة هنا بعد.
vault-wrong-passphrase = هذه العبارة السرية لا تفتح الخزنة. لم يتغير شيء.
vault-other-key = هذا مختوم لمفتاح آخر.
vault-damaged = هذا تغيّر أو انقطع بعد ختمه، أو لم يُختم قط.
vault-no-key = لا يوجد مفتاح عام في { $file }. يبدأ بـ age1.
vault-disk = لا يمكن قراءة الخزنة أو الكتابة فيها: { $why }
segment-missing = هذا الجزء من الجلسة مفقود.
segment-unreadable = لا يمكن قراءة هذا الجزء من الجلسة من القرص.
segment-damaged = هذا الجزء من الجلسة تغيّر أو انقطع.
segment-other-key = هذا الجزء من الجلسة مختوم لمفتاح آخر.
segment-foreign = هذا الجزء من جلسة أخرى.
segment-misplaced = مكان هذا الجزء غير هذا في الترتيب: هو نسخة، أو نُقل.
segment-unbound = هذا الجزء لا يتبع ما قبله.
segment-stranger = هذا الملف ليس مكانه هنا. تُرك كما هو.
