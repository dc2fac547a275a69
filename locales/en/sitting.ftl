# The words of a sitting: setting up, consent, the private panel, reading back, the closing.

# Who is at the table?
who-head = Who is at the table?
who-one = One person
who-group = A small group
who-training = A training session
who-tick = Tick what applies. The program then keeps to what is safe.
who-child = A child or a young person without family
who-child-why = One to one: nobody is left alone.
who-shelter = Nowhere to sleep tonight
who-shelter-why = First a roof; then one to one.
who-survivor = Trafficking or torture known
who-survivor-why = Only with specially trained staff.
who-not-group = Not in a group: nobody is left alone with a loss.
who-not-held = Trafficking or torture is known: this sitting needs a specially trained person (expert). Refer, or hand over.
how-many = How many people?

# Languages and training
languages-head = Languages and training
language-mine = My screen
language-theirs = The person hears and sees
language-paper = On paper
interpreter-here = An interpreter is here
interpreter-why = They keep the secret too, and say everything, with nothing added.
level-head = My training
level-apprentice = Apprentice
level-intermediate = Intermediate
level-expert = Expert
level-apprentice-opens = My story, My resources, picture pages; flags and transport on the path
level-intermediate-opens = Also My journey with all cards, My emotions, short notes
level-expert-opens = Also whether a hard moment was before, during or after
level-apprentice-hard = Hard cards: put away
level-intermediate-hard = Hard cards: in a closed drawer, if the person asks
level-expert-hard = Hard cards: in a closed drawer

# A picture in place of a name
code-head = A picture in place of a name
code-why = No name, no number, no photograph.
code-choose-animal = Choose an animal
code-choose-colour = Choose a colour
code-taken = taken at this table
code-again = This code has been here today. Is it the same person?
code-again-yes = The same person: their table is there
code-again-no = Another person
to-the-table = To the table
refer-empty = No place of help noted for tonight.
refer-note = Add one
refer-without = Go on without
go-on = Go on

# The site's sheet: whom to refer to tonight
refer-head = Where to refer tonight
refer-why = Of this site, for every sitting. No names of people who are helped.
refer-add = Add a place
refer-place = Place, person on duty, telephone
refer-remove = Take off
refer-agreed = The person agrees
refer-not-agreed = The person does not wish it
refer-done = Noted: { $place }

# Consent by pictures, spoken
consent-head = You decide.
consent-do = What we do
consent-do-say = We look at pictures together. With them you can tell what you like.
consent-choose = You choose
consent-choose-say = You choose the cards. You may leave out any question.
consent-stop = You may stop
consent-stop-say = You may stop at any moment. Touch the tree, and everything is covered.
consent-kept = What is kept
consent-kept-nothing-say = Nothing is kept in this device. At the end you may take a page with you, if you wish.
consent-kept-training-say = This is a training with invented people. It is kept to learn from.
consent-sees = Who may see it
consent-sees-say = Only the people at this table. You say, card by card, what may be shown to others.
consent-tell = When I call for help
consent-tell-say = If you or someone else is in danger, I must look for help. I tell you first.
consent-aid = Whether you take part or not changes nothing about any help you receive.
consent-yes = Yes
consent-keep-nothing = Yes, but keep nothing
consent-no = No
consent-hear-all = Hear all
consent-young-head = It is your turn to say.
consent-young-do-say = We look at pictures and you show me what you like.
consent-young-choose = You choose
consent-young-choose-say = You take the pictures that you want. If you do not want to, we go on.
consent-young-stop = You may stop
consent-young-stop-say = If you have had enough, touch the tree. That is all right.
consent-young-kept-say = Nothing stays in here. You may take a page with you.
consent-young-sees-say = You, me, and the adult who is here with you.
consent-young-tell-say = If somebody hurts you, I do not keep it to myself: I look for help, and I tell you.
consent-guardian = The adult who is with you
consent-guardian-choose = The adult chooses their picture
consent-thanks = Thank you for saying so.
consent-thanks-say = Nothing is kept. You may come back on another day, or not. It changes nothing about any help you receive.
consent-next-seat = The next person

# What now?
which-head = What now?
read-together = Read it together, then finish

# For the facilitator's eyes
panel-head = For me only
panel-open = Open the panel for my eyes
panel-close = Close the panel
panel-ask = Ask
panel-words = Words
panel-seen = Noticed
panel-refer = Refer
panel-silence = Silence is an answer too.
panel-can-be-seen = The person can see this screen. Touch again to open.
panel-seen-head = What I notice. It stays here.
panel-note = A note for myself
panel-note-short = Short, without names.
panel-note-apprentice = Notes of what you observed need training in psychosocial skills. Tick, and refer.
panel-words-agreed = Their words, with their agreement
panel-words-none = Touch a strip, a card with words or a stage, then write what the person said.
panel-pair-why = To offer beside this card, if it helps: { $card }
panel-pair-offer = Offer it
panel-drawer-open = Open the drawer: the person asked
panel-drawer-close = Close the drawer
panel-drawer-why = Cards that recall captivity, violence, the sea or death. The person opens the drawer.
when-before = before
when-during = during
when-after = after
panel-silent = Choose in silence
panel-reveal = Reveal together
panel-around = Mats around the table
panel-upright = Mats side by side, all one way
panel-secret = What is told here stays here.
panel-consent = Ask again what they agree to
panel-hand-over = Hand the table over
panel-hand-over-why = To take the table back, keep a finger on the hand at the edge.
panel-take-back = Hold to take the table back
panel-handed = The table is yours.
sign-withdrawn = draws back, does not speak
sign-tearful = cries easily
sign-restless = cannot stay still
sign-sleepless = does not sleep
sign-confused = seems lost, elsewhere
sign-frightened = is easily frightened
sign-hopeless = sees no way
sign-speaks-of-dying = speaks of dying
sign-now = Do not leave them alone. Refer now, and go with them.

# The drawer of hard cards
drawer-offer = Drawer of hard cards. You may leave it closed.
drawer-shut = Close the drawer of hard cards

# Several people at one table
seat-mine = Mine too
seat-done = Done for now
seat-goes-on = I go on
seat-undo = Take back my last card
stage-earlier = Earlier
stage-later = Later
path-winding = Winding path
path-straight = Straight path
path-free = Free path
pause-breathe = Breathe
pause-ground = Feel the ground
pause-tree = The tree

# Reading back
read-unanswered = What has no answer is not kept.
read-nothing-kept = Nothing stays on this device. Only what you choose is on your page.
read-empty = Nothing lies on the table yet.
fate-keep = Keep
fate-unshared = Keep, do not share
fate-destroy = Destroy
fate-rest = The same for all the rest
fate-keep-page = On my page
fate-unshared-page = For me alone
read-correct = Correct the words
read-name-keeps = The name stays on screen only

# What leaves
leaves-person = For the person
leaves-person-why = their cards, good moments first
leaves-work = For my work
leaves-work-why = what was laid and agreed
leaves-table = The picture of the table
leaves-table-why = to show or print large
stays-here = Cards that are in none of these: { $cards }
leaves-only-person = Nothing is kept, except the page that the person takes.
leaves-in = Will be saved in:

# The closing
leave-with-head = A card to take with you
leave-with-why = You may choose one, or none.
closing-care = And you? Take a moment before the next person: drink some water, breathe, talk to a colleague.
closing-care-more = Hearing hard stories can weigh on you. If it stays with you, say so to your supervisor.

refusal-above-level = This needs more training than was chosen for this sitting. Nothing has changed.
refusal-drawer-closed = This card lies in the drawer of hard cards. The person opens it.
refusal-not-agreed = This person has not been asked yet what they agree to.
refusal-one-to-one-only = This sitting is one to one: nobody else sits down.
refusal-specially-trained-only = This sitting needs a specially trained person. Nothing has changed.
refusal-guardian-needed = The adult who is with them chooses a picture too.
refusal-ends-hard = The path ends on a hard moment. Offer a good one, or a card to leave with.

# The summary
summary-emotions = How I feel
summary-now = Now
summary-then = At one time of the path
summary-body = In the body
summary-helps = What does me good
summary-first = My first step
summary-leaves-with = The card I leave with
summary-agreed = Agreed
summary-agreed-yes = yes
summary-agreed-keep-nothing = yes, but keep nothing
summary-when = When it fell
summary-annex = Private annex
summary-annex-note = For the facilitator only. Not part of what is shared.
summary-observations = Noticed
summary-signs = Signs
summary-referrals = Referred to
summary-interpreter = With an interpreter
summary-level = Facilitator

# How a language sets what was said apart.
quoted = “{ $words }”
