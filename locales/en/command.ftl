# The words of the commands, of files and of what goes wrong. One message a line.

# The command line: headings of the help, then each command and its arguments.
help-head-usage = Usage:
help-head-commands = Commands:
help-head-arguments = Arguments:
help-head-options = Options:
help-kparcas = A table of picture cards with which a migrant tells their story. Without a command, the window opens.
help-kparcas-data = The folder for everything that the program keeps; the variable { $variable } can give it too
help-kparcas-lang = The language: fr, en or ar; for the names of cards also pt, wo, ff, bm or ha; otherwise that of the system
help-kparcas-training = Open a training table with this fictional sitting already on it: a script or a session document
help-kparcas-help = Show this help
help-kparcas-version = Show the version
help-replay = Play a session document or a training script without a window, and write what comes of it; in every language where --lang is left out
help-replay-file = A session document or a training script
help-replay-to = The folder into which the results are written
help-replay-deck = A pack of cards with which it was played, when that is not on this device
help-replay-only = Only these results, with commas between: summary (the pages as PDF), picture (the table as PNG, one for each seat and kit), document (the session document), annex (the private notes, only when named here)
help-replay-width = The width of the pictures in pixels, from 200 to 8000; { $default } otherwise
help-deck = Look after decks of cards
help-deck-check = Find everything that is wrong with a deck
help-deck-check-paths = Packs, folders or zips; otherwise the shipped deck
help-deck-sheet = Draw a contact sheet of all cards in use
help-deck-sheet-to = The PNG file to write
help-deck-sheet-family = Only this family: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-sheet-width = The width of a card in pixels, from 20 to 1000; { $default } otherwise
help-deck-sheet-grey = In shades of grey
help-deck-add = Add a pack of cards to this device, when nothing is wrong with it
help-deck-add-path = A pack: a folder or zip that holds deck.ron and art
help-deck-remove = Take a pack of cards off this device
help-deck-remove-name = The name of the pack; kparcas deck list gives them
help-deck-list = Name the packs on this device and say which are in use
help-deck-print = Make pages to print and cut: cards of 70 × 98 mm, both sides
help-deck-print-to = The PDF file to write
help-deck-print-family = Only this family: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-print-paper = The paper: a4 or a3; otherwise { $default }
help-deck-print-sheets = The path and silhouette sheets instead of the cards
help-deck-review = Make pages on which a person whose language it is corrects the names of the cards; the language is that of --lang
help-deck-review-to = The PDF file to write
help-deck-review-family = Only this family: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-missing = Read which cards people missed: the family, then what was said
help-deck-missing-clear = Forget them all after they were printed
help-doctor = Say what works on this machine, what is missing, and how to get it
help-screenshot = Draw a screen of the program into a file, without a window
help-screenshot-scene = The screen; --list names them
help-screenshot-to = The PNG file to write
help-screenshot-size = The size in pixels, each side from 320 to 4096; { $default } otherwise
help-screenshot-large-text = With text at 200 %
help-screenshot-theme = The colours: light, dim (for a dim room) or contrast (high contrast); { $default } otherwise
help-screenshot-session = The session document or script from which the screen takes its table
help-screenshot-list = Name the screens

# A command that was not understood.
misuse = { $problem } Add --help to see what is possible.
misuse-argument = There is no argument { $argument } here.
misuse-command = There is no command { $command }.
misuse-missing = This is missing: { $arguments }.
misuse-no-value = A value is missing after { $argument }.
misuse-value = The value { $value } does not fit { $argument }. { $reason }
misuse-choose = Choose one of: { $values }.
misuse-language = Choose fr, en or ar; for the names of cards also pt, wo, ff, bm or ha.
misuse-family = There is no such family of cards.
misuse-size = Write it as 1280x800, for example, each side from 320 to 4096.
misuse-theme = Choose light, dim or contrast.
misuse-paper = Choose a4 or a3.
misuse-other = Detail: { $detail }.

# What the system answers.
io-not-found = There is no such file or folder.
io-denied = Access is denied.
io-full = The disk is full.
io-read-only = This disk cannot be written.
io-is-folder = This is a folder, not a file.
io-not-folder = A part of the path is not a folder.
io-exists = There is a file of this name already.
io-other = The system says: { $detail }.
folder-no-home = No home folder was found. Choose a folder with --data DIR.

# A file that cannot be read.
file-form = { $reason } Mend this place and try again.
file-too-deep = The file is nested too deeply. Only open files made by K-par-Cas, or written by hand from its README.
file-too-big = The file is too big: at least { $found } bytes, and { $most } are the most. Check that it is the file you meant.
file-too-many = The file holds { $found } entries, and { $most } are the most. Split it into smaller ones.
file-version = The file has version { $found }; this program reads version { $known }. Update the program, or make the file again with this one.
file-truncated = The file ends too early. Copy it again from where it came.
file-not-text = The file is not UTF-8 text. Check that it is the file you meant.
file-unreadable = { $reason } Check the name and that you may read it.
not-ron = The text does not have the form expected: { $detail }.
kit-without-step = The kit has no step; it needs at least one.
kit-path-empty = A path needs at least one stage in a row, and lengths above 0.
kit-page-mixed = The step “{ $step }” does not fit the mat: picture pages stand alone, and a kit of picture pages holds nothing else.
kit-zone-unknown = The step “{ $step }” names a place “{ $zone }” that the mat does not have.
script-refused = Action { $number } cannot be done. { $refusal } Change or remove it.

# A deck of cards: what the check found, and what is wrong.
deck-checked = cards: { $cards }; problems: { $problems }
deck-not-shipped = The program holds no deck of cards.
deck-id-form = An id is made of letters a–z, digits 0–9, dots and hyphens. Rename this card.
deck-id-twice = This id is used twice. Rename or remove one of the cards.
deck-pair-needed = A card of risk needs a resource card beside it. Add the id of that card under “pair”.
deck-pair-unknown = The resource card { $pair } is not in the deck. Correct the id.
deck-pair-of-risk = The card { $pair }, named as a resource, is itself a card of risk. Choose a resource card.
deck-name-missing = It has no name in these languages: { $languages }. Add it in locales.
deck-picture-forbidden = The picture holds { $found }, which is not allowed. Remove it.
deck-picture-outside = The picture refers to something outside itself. Remove the reference.
deck-picture-id-twice = In the picture, the id “{ $id }” is used twice. Rename one of them.
deck-picture-nested = The picture unfolds to too many shapes. Make it simpler, or save it as PNG.
deck-name-form = The name of the deck “{ $deck }” will not do: it is made of letters a–z, digits 0–9, full stops and hyphens. Rename it.
deck-not-at-hand = The pack of cards “{ $deck }” is not here. Add it with kparcas deck add, or name it with --deck.
deck-hides-unknown = The pack hides this card, but the deck that it completes does not have it. Correct the id.
deck-hides-pair = Hidden or changed, it is missed by the card { $card }: { $reason }
pack-zip = The zip cannot be read: { $detail }. Make it again, or give the folder itself.
pack-zip-locked = The zip is protected by a password. Make it again without one.
pack-without-deck = There is no deck.ron in this zip. Put the folder of a pack of cards into it.
pack-name-taken = This is the name of the shipped deck. Give the pack another name under “id”.
pack-words-unheard = This will not be used: { $what }. A pack names its cards (card-…) and kits (kit-…, prompt-…, zone-…), in a language that is known.
pack-not-added = The pack “{ $deck }” was not added; nothing has changed. Correct what is said above and try again.
pack-added = The pack “{ $deck }” is added; its cards lie among the others.
pack-added-alone = The pack “{ $deck }” is added; it is now used in place of the shipped deck.
pack-removed = The pack “{ $deck }” is removed.
pack-unknown = There is no pack “{ $deck }” on this device. kparcas deck list names them.
pack-used = cards: { $cards }; in use
pack-unused = cards: { $cards }; not in use
missing-cleared = These notes are forgotten.

# A picture that cannot be drawn or written.
art-missing = No picture was found. Put art/{ $card }.svg, .png, .jpg or .webp into the deck.
art-template = The picture’s template cannot be read: { $detail }. Mend the template.
art-svg = The SVG picture cannot be read: { $detail }. Mend it, or save it again.
art-bitmap = The picture cannot be read: { $detail }. Save it again as PNG or JPEG, at most { $widest } pixels wide and high.
art-size = A picture of { $width } × { $height } pixels cannot be drawn. Choose another width.
picture-unwritten = The picture cannot be written: { $detail }. Try another width.
pages-failed = The pages could not be set: { $detail }. Nothing is lost; tell whoever gave you the program.
session-unwritten = The session cannot be written as RON: { $detail }. Nothing is lost; tell whoever gave you the program.
save-failed = { $reason } Choose another folder or free some room; the table has not changed.
screenshot-no-scene = There is no screen “{ $scene }”. kparcas screenshot --list names them all.
screenshot-lost = The picture did not come back from the graphics adapter. Try again; if it happens again, run kparcas doctor.

# What works and what is missing on this machine.
probe-no-adapter = No Vulkan graphics adapter was found. Install a driver; on Debian and Ubuntu, software drawing comes with: apt install mesa-vulkan-drivers libvulkan1
probe-no-display = No display was found (neither DISPLAY nor WAYLAND_DISPLAY is set, or nothing answers there). Start the program from a desktop session, or with: apt install xvfb && xvfb-run -a kparcas
probe-no-window = The window cannot open here; kparcas replay FILE --to DIR does the main job without it.
doctor-graphics = graphics
doctor-display = display
doctor-font = font
doctor-language = language
doctor-deck = deck
doctor-folder = folder
doctor-display-own = this system’s own
doctor-font-found = { $family } ({ $bytes } bytes, in the program)
doctor-language-whole = { $language }; messages: { $found } of { $whole }
doctor-language-unreviewed = { $language }; messages: { $found } of { $whole }; not yet checked by a native reader
doctor-deck-found = cards: { $cards }; problems: { $problems }; kits: { $kits }
doctor-folder-bad = { $reason } Choose another folder with --data DIR.

# The vault
vault-exists = There is a vault already. Nothing was changed: whoever wrote over its key could open nothing any more.
vault-none = There is no vault here yet.
vault-wrong-passphrase = This passphrase does not open the vault. Nothing was changed.
vault-other-key = This was sealed to another key.
vault-damaged = This was changed or cut off after it was sealed, or was never sealed.
vault-no-key = There is no public key in { $file }. It begins with age1.
vault-disk = The vault cannot be read or written: { $why }
segment-missing = This part of the session is missing.
segment-unreadable = This part of the session cannot be read from the disk.
segment-damaged = This part of the session was changed or cut off.
segment-other-key = This part of the session was sealed to another key.
segment-foreign = This part belongs to another session.
segment-misplaced = This part belongs to another place in the order: it is a copy, or was moved.
segment-unbound = This part does not follow the one before it.
segment-stranger = This file does not belong here. It was left alone.
