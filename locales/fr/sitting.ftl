# Les mots d’une séance : préparer, consentir, le volet privé, relire, finir.

# Qui est à la table ?
who-head = Qui est à la table ?
who-one = Une personne
who-group = Un petit groupe
who-training = Une formation
who-tick = Cochez si c’est le cas. Le programme s’en tient alors à ce qui est sans danger.
who-child = Enfant ou jeune sans famille
who-child-why = En tête-à-tête : on ne laisse personne seul.
who-shelter = Nulle part où dormir ce soir
who-shelter-why = D’abord un toit.
who-survivor = Traite ou torture connue
who-survivor-why = Seulement avec une personne spécialement formée.
who-not-group = Pas en groupe : on ne laisse personne seul avec une perte.
who-not-held = Une traite ou une torture est connue : cette séance demande une personne spécialement formée (expert). Orientez, ou passez le relais.
how-many = Combien de personnes ?

# Langues et formation
languages-head = Langues et formation
language-mine = Mon écran
language-theirs = La personne entend et voit
language-paper = Sur papier
interpreter-here = Avec un interprète
interpreter-why = L’interprète garde aussi le secret, et dit tout, sans rien ajouter.
level-head = Ma formation
level-apprentice = Apprenti
level-intermediate = Intermédiaire
level-expert = Expert
level-apprentice-opens = Mon histoire, Mes ressources, pages d’images ; drapeaux et transports sur le chemin
level-intermediate-opens = Aussi tout Mon parcours, Mes émotions, notes courtes
level-expert-opens = Aussi situer un moment difficile : avant, pendant ou après
level-apprentice-hard = Cartes difficiles : absentes
level-intermediate-hard = Cartes difficiles : tiroir fermé, si la personne le demande
level-expert-hard = Cartes difficiles : tiroir fermé

# Une image à la place d’un nom
code-head = Une image à la place d’un nom
code-why = Ni nom, ni numéro, ni photo.
code-choose-animal = Choisissez un animal
code-choose-colour = Choisissez une couleur
code-taken = pris à cette table
code-again = Ce code a déjà été là aujourd’hui. Est-ce la même personne ?
code-again-yes = La même personne : sa table est là
code-again-no = Une autre personne
to-the-table = À la table
refer-empty = Pas de lieu d’aide noté ce soir.
refer-note = En noter un
refer-without = Continuer sans
go-on = Continuer

# La feuille du site : vers qui orienter ce soir
refer-head = Où orienter ce soir
refer-why = De ce site, pour toutes les séances. Aucun nom de personne aidée.
refer-add = Ajouter un lieu
refer-place = Lieu, personne de garde, téléphone
refer-remove = Retirer
refer-agreed = La personne est d’accord
refer-not-agreed = La personne ne le souhaite pas
refer-done = Noté : { $place }

# Le consentement en images, dit à voix haute
consent-head = Vous décidez.
consent-do = Ce que nous faisons
consent-do-say = Nous regardons des images ensemble. Avec elles, vous pouvez raconter ce que vous voulez.
consent-choose = Vous choisissez
consent-choose-say = Vous choisissez les cartes. Aucune question n’est obligatoire.
consent-stop = Vous pouvez arrêter
consent-stop-say = Vous pouvez arrêter à tout moment. Touchez l’arbre, et tout est couvert.
consent-kept = Ce qui est gardé
consent-kept-nothing-say = Rien n’est gardé dans cet appareil. À la fin, vous pouvez emporter une page, si vous voulez.
consent-kept-training-say = C’est une formation avec des personnes inventées. On la garde pour apprendre.
consent-sees = Qui peut le voir
consent-sees-say = Seulement les personnes à cette table. Vous dites, carte par carte, ce qui peut être montré à d’autres.
consent-tell = Quand je dois alerter
consent-tell-say = Si vous êtes en danger, ou quelqu’un d’autre, je dois chercher de l’aide. Je vous le dis d’abord.
consent-aid = Que vous participiez ou non, cela ne change rien aux aides que vous recevez.
consent-yes = Oui
consent-keep-nothing = Oui, sans rien garder
consent-no = Non
consent-hear-all = Tout écouter
consent-young-head = C’est à toi de dire.
consent-young-do-say = On regarde des images et tu me montres ce que tu veux.
consent-young-choose = Tu choisis
consent-young-choose-say = Tu prends les images que tu veux. Si tu ne veux pas, on passe à la suite.
consent-young-stop = Tu peux arrêter
consent-young-stop-say = Si tu en as assez, touche l’arbre. Ce n’est pas grave.
consent-young-kept-say = Rien ne reste là-dedans. Tu peux emporter une page.
consent-young-sees-say = Toi, moi, et l’adulte qui est ici avec toi.
consent-young-tell-say = Si quelqu’un te fait du mal, je ne le garde pas pour moi : je cherche de l’aide, et je te le dis.
consent-guardian = L’adulte qui accompagne
consent-guardian-choose = L’adulte choisit son image
consent-thanks = Merci de nous l’avoir dit.
consent-thanks-say = Rien n’est gardé. Vous pouvez revenir un autre jour, ou non. Cela ne change rien aux aides que vous recevez.
consent-next-seat = La personne suivante

# Et maintenant ?
which-head = Et maintenant ?
read-together = Revoir ensemble, puis finir

# Pour les yeux de la personne qui anime
panel-head = Pour moi seulement
panel-open = Ouvrir le volet pour mes yeux
panel-close = Fermer le volet
panel-ask = Demander
panel-words = Ses mots
panel-seen = Observé
panel-refer = Orienter
panel-silence = Le silence aussi est une réponse.
panel-can-be-seen = La personne peut voir cet écran. Touchez encore pour ouvrir.
panel-seen-head = Ce que je remarque. Cela reste ici.
panel-note = Une note pour moi
panel-note-short = Courte, sans noms.
panel-note-apprentice = Noter ce qu’on observe demande une formation aux compétences psychosociales. Cochez, et orientez.
panel-words-agreed = Ses mots, avec son accord
panel-words-none = Touchez un bandeau, une carte avec des paroles ou une étape, puis écrivez ce que la personne a dit.
panel-pair-why = À proposer à côté de cette carte, si cela aide : { $card }
panel-pair-offer = La proposer
panel-drawer-open = Ouvrir le tiroir : la personne l’a demandé
panel-drawer-close = Fermer le tiroir
panel-drawer-why = Des cartes qui rappellent la captivité, la violence, la mer ou la mort. C’est la personne qui ouvre le tiroir.
when-before = avant
when-during = pendant
when-after = après
panel-silent = Choisir en silence
panel-reveal = Dévoiler ensemble
panel-around = Les tapis autour de la table
panel-upright = Les tapis côte à côte, dans le même sens
panel-secret = Ce qui est raconté ici reste ici.
panel-consent = Redemander ce que la personne accepte
panel-hand-over = Confier la table
panel-hand-over-why = Pour la reprendre, gardez le doigt sur la main, au bord de l’écran.
panel-take-back = Maintenir pour reprendre la table
panel-handed = La table est à vous.
sign-withdrawn = se retire, ne parle pas
sign-tearful = pleure facilement
sign-restless = ne tient pas en place
sign-sleepless = ne dort pas
sign-confused = semble perdue, ailleurs
sign-frightened = s’effraie facilement
sign-hopeless = ne voit pas d’issue
sign-speaks-of-dying = parle de mourir
sign-now = Ne laissez pas la personne seule. Orientez maintenant, et allez avec elle.

# Le tiroir des cartes difficiles
drawer-offer = Tiroir des cartes difficiles. Vous pouvez le laisser fermé.
drawer-shut = Fermer le tiroir des cartes difficiles

# Plusieurs personnes à une table
seat-mine = Moi aussi
seat-done = Fini pour l’instant
seat-goes-on = Je continue
seat-undo = Reprendre ma dernière carte
stage-earlier = Plus tôt
stage-later = Plus tard
path-winding = Chemin sinueux
path-straight = Chemin droit
path-free = Chemin libre
pause-breathe = Respirer
pause-ground = Sentir le sol
pause-tree = L’arbre

# Relire
read-unanswered = Ce qui n’a pas de réponse n’est pas gardé.
read-nothing-kept = Rien ne reste dans cet appareil. Sur votre page, il n’y a que ce que vous choisissez.
read-empty = Il n’y a encore rien sur la table.
fate-keep = Garder
fate-unshared = Garder, ne pas partager
fate-destroy = Détruire
fate-rest = Pareil pour tout le reste
fate-keep-page = Sur ma page
fate-unshared-page = Rien que pour moi
read-correct = Corriger les mots
read-name-keeps = Le nom reste seulement à l’écran

# Ce qui quitte la table
leaves-person = Pour la personne
leaves-person-why = ses cartes, les bons moments d’abord
leaves-work = Pour mon travail
leaves-work-why = ce qui a été posé et accepté
leaves-table = L’image de la table
leaves-table-why = à montrer ou à imprimer en grand
stays-here = Cartes qui ne sont dans rien de cela : { $cards }
leaves-only-person = Rien n’est gardé, sauf la page que la personne emporte.
leaves-in = Sera enregistré ici :

# La fin
leave-with-head = Une carte à emporter
leave-with-why = Vous pouvez en choisir une, ou aucune.
closing-care = Et vous ? Prenez un moment avant la personne suivante : buvez de l’eau, respirez, parlez à quelqu’un de l’équipe.
closing-care-more = Entendre des histoires difficiles peut peser. Si cela continue à vous peser, dites-le à la personne qui vous supervise.

refusal-above-level = Cela demande plus de formation que ce qui a été choisi pour cette séance. Rien n’a changé.
refusal-drawer-closed = Cette carte est dans le tiroir des cartes difficiles. C’est la personne qui l’ouvre.
refusal-not-agreed = On n’a pas encore demandé à cette personne ce qu’elle accepte.
refusal-one-to-one-only = Cette séance est en tête-à-tête : personne d’autre ne s’assoit.
refusal-specially-trained-only = Cette séance demande une personne spécialement formée. Rien n’a changé.
refusal-guardian-needed = L’adulte qui accompagne choisit aussi une image.
refusal-ends-hard = Le chemin finit sur un moment difficile. Proposez un bon moment, ou une carte à emporter.

# Le résumé
summary-emotions = Comment je me sens
summary-now = Maintenant
summary-then = À un moment du chemin
summary-body = Dans le corps
summary-helps = Ce qui me fait du bien
summary-first = Mon premier pas
summary-leaves-with = La carte que j’emporte
summary-agreed = Accord
summary-agreed-yes = oui
summary-agreed-keep-nothing = oui, sans rien garder
summary-when = À quel moment
summary-annex = Annexe privée
summary-annex-note = Seulement pour la personne qui anime. Ne fait pas partie de ce qui est partagé.
summary-observations = Remarqué
summary-signs = Signes
summary-referrals = Orientation vers
summary-interpreter = Avec interprète
summary-level = Animation

# How a language sets what was said apart.
quoted = « { $words } »
