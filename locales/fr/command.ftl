# Les mots des commandes, des fichiers et de ce qui ne va pas. Un message par ligne.

# La ligne de commande : en-têtes de l’aide, puis chaque commande et ses arguments.
help-head-usage = Utilisation :
help-head-commands = Commandes :
help-head-arguments = Arguments :
help-head-options = Options :
help-kparcas = Une table de cartes en images, avec laquelle une personne migrante raconte son histoire. Sans commande, la fenêtre s’ouvre.
help-kparcas-data = Le dossier de tout ce que le programme garde ; la variable { $variable } peut aussi le donner
help-kparcas-lang = La langue : fr, en ou ar ; pour les noms des cartes aussi pt, wo, ff, bm ou ha ; sinon, celle du système
help-kparcas-training = Ouvrir une table de formation où cette séance fictive est déjà posée : un script ou un document de séance
help-kparcas-help = Afficher cette aide
help-kparcas-version = Afficher la version
help-replay = Jouer sans fenêtre un document de séance ou un script de formation, et écrire ce qui en sort ; dans toutes les langues si --lang n’est pas donné
help-replay-file = Un document de séance ou un script de formation
help-replay-to = Le dossier où écrire les résultats
help-replay-deck = Un paquet de cartes avec lequel la séance a été jouée, s’il n’est pas sur cet appareil
help-replay-only = Seulement ces résultats, séparés par des virgules : summary (les pages en PDF), picture (la table en PNG, une image par place et par kit), document (le document de séance) ; annex (les notes privées, seulement si on la nomme ici)
help-replay-width = La largeur des images en pixels, de 200 à 8000 ; sinon { $default }
help-deck = S’occuper des jeux de cartes
help-deck-check = Trouver tout ce qui ne va pas dans un jeu de cartes
help-deck-check-paths = Des paquets, dossiers ou zips ; sinon, le jeu fourni
help-deck-sheet = Dessiner une planche de toutes les cartes qui servent
help-deck-sheet-to = Le fichier PNG à écrire
help-deck-sheet-family = Seulement cette famille : landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-sheet-width = La largeur d’une carte en pixels, de 20 à 1000 ; sinon { $default }
help-deck-sheet-grey = En nuances de gris
help-deck-add = Ajouter un paquet de cartes à cet appareil, si rien ne s’y oppose
help-deck-add-path = Un paquet : un dossier ou un zip qui contient deck.ron et art
help-deck-remove = Retirer un paquet de cartes de cet appareil
help-deck-remove-name = Le nom du paquet ; kparcas deck list les donne
help-deck-list = Nommer les paquets de cet appareil et dire lesquels servent
help-deck-print = Faire les pages à imprimer et à découper : cartes de 70 × 98 mm, deux faces
help-deck-print-to = Le fichier PDF à écrire
help-deck-print-family = Seulement cette famille : landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-print-paper = Le papier : a4 ou a3 ; sinon { $default }
help-deck-print-sheets = Les feuilles du chemin et de la silhouette au lieu des cartes
help-deck-review = Faire les pages où une personne dont c’est la langue corrige les noms des cartes ; la langue est celle de --lang
help-deck-review-to = Le fichier PDF à écrire
help-deck-review-family = Seulement cette famille : landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill
help-deck-missing = Lire quelles cartes ont manqué : la famille, puis ce qui a été dit
help-deck-missing-clear = Les oublier toutes après les avoir affichées
help-doctor = Dire ce qui marche sur cette machine, ce qui manque, et comment l’obtenir
help-screenshot = Dessiner un écran du programme dans un fichier, sans fenêtre
help-screenshot-scene = L’écran ; --list les nomme
help-screenshot-to = Le fichier PNG à écrire
help-screenshot-size = La taille en pixels, chaque côté de 320 à 4096 ; sinon { $default }
help-screenshot-large-text = Avec le texte à 200 %
help-screenshot-theme = Les couleurs : light (clair), dim (salle sombre) ou contrast (contraste fort) ; sinon { $default }
help-screenshot-session = Le document de séance ou le script dont l’écran prend sa table
help-screenshot-list = Nommer les écrans

# Une commande mal comprise.
misuse = { $problem } Ajoutez --help pour voir ce qui est possible.
misuse-argument = L’argument { $argument } n’existe pas ici.
misuse-command = La commande { $command } n’existe pas.
misuse-missing = Il manque : { $arguments }.
misuse-no-value = Il manque une valeur après { $argument }.
misuse-value = La valeur { $value } ne convient pas pour { $argument }. { $reason }
misuse-choose = Choisissez parmi : { $values }.
misuse-language = Choisissez fr, en ou ar ; pour les noms des cartes aussi pt, wo, ff, bm ou ha.
misuse-family = Cette famille de cartes n’existe pas.
misuse-size = Écrivez par exemple 1280x800, chaque côté de 320 à 4096.
misuse-theme = Choisissez light, dim ou contrast.
misuse-paper = Choisissez a4 ou a3.
misuse-other = Détail : { $detail }.

# Ce que répond le système.
io-not-found = Ce fichier ou ce dossier n’existe pas.
io-denied = L’accès est refusé.
io-full = Le disque est plein.
io-read-only = On ne peut pas écrire sur ce disque.
io-is-folder = C’est un dossier, pas un fichier.
io-not-folder = Une partie du chemin n’est pas un dossier.
io-exists = Il y a déjà un fichier de ce nom.
io-other = Le système répond : { $detail }.
folder-no-home = Aucun dossier personnel n’a été trouvé. Choisissez un dossier avec --data DIR.

# Un fichier qui ne peut pas être lu.
file-form = { $reason } Corrigez cet endroit et réessayez.
file-too-deep = Le contenu du fichier est imbriqué trop profondément. N’ouvrez que des fichiers faits par K-par-Cas, ou écrits à la main d’après son README.
file-too-big = Le fichier est trop gros : au moins { $found } octets, pour { $most } au plus. Vérifiez que c’est le bon fichier.
file-too-many = Le fichier contient { $found } éléments, pour { $most } au plus. Partagez-le en fichiers plus petits.
file-version = Le fichier est de la version { $found } ; ce programme lit la version { $known }. Mettez le programme à jour, ou refaites le fichier avec ce programme.
file-truncated = Le fichier s’arrête trop tôt. Copiez-le de nouveau depuis l’original.
file-not-text = Le fichier n’est pas du texte en UTF-8. Vérifiez que c’est le bon fichier.
file-unreadable = { $reason } Vérifiez le nom et le droit de lire.
not-ron = Le texte n’a pas la forme attendue : { $detail }.
kit-without-step = Le kit n’a aucune étape ; il en faut au moins une.
kit-path-empty = Un chemin demande au moins une étape par rangée, et des longueurs plus grandes que 0.
kit-page-mixed = L’étape « { $step } » ne va pas avec le tapis : les pages d’images vont seules, et un kit de pages ne contient rien d’autre.
kit-zone-unknown = L’étape « { $step } » nomme un endroit « { $zone } » que le tapis n’a pas.
script-refused = L’action { $number } ne peut pas être faite. { $refusal } Changez-la ou retirez-la.

# Un jeu de cartes : le résultat de l’examen et ce qui ne va pas.
deck-checked = cartes : { $cards } ; problèmes : { $problems }
deck-not-shipped = Le programme ne contient aucun jeu de cartes.
deck-id-form = Un identifiant est fait de lettres a–z, de chiffres 0–9, de points et de traits d’union. Renommez cette carte.
deck-id-twice = Cet identifiant sert deux fois. Renommez ou retirez l’une des cartes.
deck-pair-needed = Une carte sensible a besoin d’une carte ressource à côté d’elle. Ajoutez l’identifiant de cette carte sous « pair ».
deck-pair-unknown = La carte ressource { $pair } n’est pas dans le jeu. Corrigez l’identifiant.
deck-pair-of-risk = La carte { $pair }, nommée comme ressource, est elle-même sensible. Choisissez une carte ressource.
deck-name-missing = Elle n’a pas de nom dans ces langues : { $languages }. Ajoutez-le dans locales.
deck-picture-forbidden = L’image contient { $found }, qui n’est pas permis. Retirez-le.
deck-picture-outside = L’image renvoie à quelque chose d’extérieur. Retirez ce renvoi.
deck-picture-id-twice = Dans l’image, l’identifiant « { $id } » sert deux fois. Renommez l’un des deux.
deck-picture-nested = L’image se déplie en trop de formes. Simplifiez-la, ou enregistrez-la en PNG.
deck-name-form = Le nom du jeu « { $deck } » ne convient pas : il est fait de lettres a–z, de chiffres 0–9, de points et de traits d’union. Renommez-le.
deck-not-at-hand = Le paquet de cartes « { $deck } » n’est pas ici. Ajoutez-le avec kparcas deck add, ou donnez-le avec --deck.
deck-hides-unknown = Cette carte est cachée par le paquet, mais le jeu complété ne l’a pas. Corrigez l’identifiant.
deck-hides-pair = Cachée ou changée, elle manque à la carte { $card } : { $reason }
pack-zip = Le zip ne peut pas être lu : { $detail }. Refaites-le, ou donnez le dossier lui-même.
pack-zip-locked = Le zip est protégé par un mot de passe. Refaites-le sans mot de passe.
pack-without-deck = Il n’y a pas de deck.ron dans ce zip. Mettez-y le dossier d’un paquet de cartes.
pack-name-taken = Ce nom est celui du jeu fourni. Donnez un autre nom au paquet, sous « id ».
pack-words-unheard = Ceci ne sera pas utilisé : { $what }. Un paquet nomme ses cartes (card-…), ses kits (kit-…, prompt-…, zone-…), dans une langue connue.
pack-not-added = Le paquet « { $deck } » n’a pas été ajouté ; rien n’a changé. Corrigez ce qui est dit plus haut et réessayez.
pack-added = Le paquet « { $deck } » est ajouté ; ses cartes sont avec les autres.
pack-added-alone = Le paquet « { $deck } » est ajouté ; il sert maintenant à la place du jeu fourni.
pack-removed = Le paquet « { $deck } » est retiré.
pack-unknown = Il n’y a pas de paquet « { $deck } » sur cet appareil. kparcas deck list les nomme.
pack-used = cartes : { $cards } ; sert
pack-unused = cartes : { $cards } ; ne sert pas
missing-cleared = Ces notes sont oubliées.

# Une image qui ne peut pas être dessinée ou écrite.
art-missing = Aucune image trouvée. Mettez art/{ $card }.svg, .png, .jpg ou .webp dans le jeu.
art-template = Le modèle d’image ne peut pas être lu : { $detail }. Corrigez le modèle.
art-svg = L’image SVG ne peut pas être lue : { $detail }. Corrigez-la, ou enregistrez-la de nouveau.
art-bitmap = L’image ne peut pas être lue : { $detail }. Enregistrez-la de nouveau en PNG ou en JPEG, large et haute de { $widest } pixels au plus.
art-size = Une image de { $width } × { $height } pixels ne peut pas être dessinée. Choisissez une autre largeur.
picture-unwritten = L’image ne peut pas être écrite : { $detail }. Essayez une autre largeur.
pages-failed = Les pages n’ont pas pu être composées : { $detail }. Rien n’est perdu ; signalez-le à qui vous a donné le programme.
session-unwritten = La séance ne peut pas être écrite en RON : { $detail }. Rien n’est perdu ; signalez-le à qui vous a donné le programme.
save-failed = { $reason } Choisissez un autre dossier ou libérez de la place ; la table n’a pas changé.
screenshot-no-scene = L’écran « { $scene } » n’existe pas. kparcas screenshot --list les nomme tous.
screenshot-lost = L’image n’est pas revenue de la carte graphique. Réessayez ; si cela recommence, lancez kparcas doctor.

# Ce qui marche et ce qui manque sur cette machine.
probe-no-adapter = Aucune carte graphique Vulkan n’a été trouvée. Installez un pilote ; sous Debian et Ubuntu, le dessin par logiciel s’installe avec : apt install mesa-vulkan-drivers libvulkan1
probe-no-display = Aucun écran n’a été trouvé (ni DISPLAY ni WAYLAND_DISPLAY n’est donné, ou rien n’y répond). Lancez le programme depuis un bureau, ou avec : apt install xvfb && xvfb-run -a kparcas
probe-no-window = La fenêtre ne peut pas s’ouvrir ici ; kparcas replay FILE --to DIR fait l’essentiel sans elle.
doctor-graphics = graphisme
doctor-display = écran
doctor-font = police
doctor-language = langue
doctor-deck = cartes
doctor-folder = dossier
doctor-display-own = celui de ce système
doctor-font-found = { $family } ({ $bytes } octets, dans le programme)
doctor-language-whole = { $language } ; messages : { $found } sur { $whole }
doctor-language-unreviewed = { $language } ; messages : { $found } sur { $whole } ; pas encore relu par une personne dont c’est la langue
doctor-deck-found = cartes : { $cards } ; problèmes : { $problems } ; kits : { $kits }
doctor-folder-bad = { $reason } Choisissez un autre dossier avec --data DIR.

# Le coffre
vault-exists = Il y a déjà un coffre. Rien n’a changé : en remplaçant sa clé, on ne pourrait plus rien ouvrir.
vault-none = Il n’y a pas encore de coffre ici.
vault-wrong-passphrase = Cette phrase secrète n’ouvre pas le coffre. Rien n’a changé.
vault-other-key = Ceci a été scellé pour une autre clé.
vault-damaged = Ceci a été modifié ou coupé après avoir été scellé, ou n’a jamais été scellé.
vault-no-key = Il n’y a pas de clé publique dans { $file }. Elle commence par age1.
vault-disk = Le coffre ne peut être ni lu ni écrit : { $why }
segment-missing = Cette partie de la séance manque.
segment-unreadable = Cette partie de la séance ne peut pas être lue sur le disque.
segment-damaged = Cette partie de la séance a été modifiée ou coupée.
segment-other-key = Cette partie de la séance a été scellée pour une autre clé.
segment-foreign = Cette partie appartient à une autre séance.
segment-misplaced = Cette partie a une autre place dans l’ordre : c’est une copie, ou elle a été déplacée.
segment-unbound = Cette partie ne suit pas celle qui la précède.
segment-stranger = Ce fichier n’a pas sa place ici. Il n’a pas été touché.
