"""Lines about a post that are no part of it, told by their form: credits, captions, permissions, counts, names of tags."""

import re

from feeds.readers.textpage import phrases
from feeds.readers.textpage.words import inserts

_NOTE = 160  # characters of a line about the page or the issue
_CAPTION = 450  # characters of the words below a picture
_TAG, _WORDS = 25, 3  # characters and words of a tag that stands on a line of its own

_PERMISSION = re.compile(
    r"\b(?:reprinted|reproduced|republished) (?:by|with|under|from)\b|reuse this content|nachdruck (?:nur|verboten)"
    r"|reproduction (?:interdite|autorisée)|reproducción (?:prohibida|autorizada)|reprodução (?:proibida|autorizada)"
    r"|prohibida (?:su|la) reproducción"
    r"|proibida a reprodução"
    r"|riproduzione (?:riservata|vietata)|overname (?:alleen|toegestaan)|перепечатка (?:только|запрещена|разрешена)"
    r"|授權刊登|授权刊登|授权转载|授權轉載|請勿轉載|请勿转载|未经许可|無断(?:転載|複製)",
    re.I,
)
_CREDITED = re.compile(
    r"^(?:with )?(?:additional )?(?:reporting|research|editing) by|can be reached (?:at|on|by)\b|^reach (?:him|her|them) at"
    r"|^follow (?:him|her|them|[^.!?]{2,40}) on (?:twitter|x|facebook|instagram|mastodon)\b"
    r"|contributed (?:reporting |research )?to this (?:report|story|article|post)|contributed reporting"
    r"|a (?:contribué|collaboré) à cet article|(?:colaboró|ha colaborado) en est[ea]|colaborou (?:nesta|neste|com est[ae])"
    r"|ha collaborato a quest|mitarbeit(?: an diesem \w+)?:|werkte mee aan dit",
    re.I,
)
_EARLIER = re.compile(
    r"(?:this|an? (?:\w+ )?version of this|dieser|eine (?:\w+ )?fassung dieses|cet|cette|este|esta|esse|questo|questa|dit|эта|этот)"
    r" (?:article|post|essay|piece|story|column|entry|review|interview|text|artikels?|beitrags?|textes?|aufsatz|billet|entrevue"
    r"|artículo|texto|entrada|columna|artigo|articolo|testo|stuk|verhaal|статья|текст) "
    r"(?:(?:was |were )?(?:originally|first) (?:appeared|published|posted|ran)|(?:originally |first |also )?appeared|misstated"
    r"|erschien (?:zuerst|ursprünglich)"
    r"|ist (?:zuerst|ursprünglich) |wurde (?:zuerst|ursprünglich) |est (?:d’abord |initialement )?paru|apareció|apareceu"
    r"|a (?:d’abord |initialement )été publiée?|se publicó (?:por|originalmente)|fue publicad[oa] (?:por primera|originalmente)"
    r"|foi publicad[oa] (?:pela primeira|originalmente)|è (?:apparso|uscito)|è stato pubblicato (?:per la prima|originariamente)"
    r"|verscheen (?:eerder|eerst)|is eerder|впервые|была? впервые)",
    re.I,
)
_ISSUE = re.compile(
    r"(?:next|previous|last) (?:issue|number|edition)|(?:nächste|letzte) ausgabe|(?:prochain|dernier) numéro"
    r"|(?:próximo|último) número|próxima edi(?:ção|ción)|prossimo numero|volgend nummer|следующий номер"
    r"|(?:press|media) (?:contact|enquiries|inquiries)|presse-?kontakt|contact presse|contacto (?:de|para) prensa"
    r"|(?:contato|assessoria) (?:de|para a?) ?imprensa|contatto stampa|ufficio stampa|perscontact|пресс-служба"
    r"|kontakt dla mediów|press-?kontakt",
    re.I,
)
_LED = re.compile(r"(?:次号|下期|报道联系|媒體聯絡|媒体联系|お問い合わせ先|報道関係者)[^:：]{0,12}[:：]")
_PINGS = re.compile(
    r"(?:\W*(?:no|aucun|keine?|sin|sem|nessun|geen|brak|the|les|die|los|os|i|de)\s)?(?:\w+\s)?"
    r"(?:trackbacks?|pingbacks?|rétroliens?|pings)\b[^.!?:]{0,50}[.!]?",
    re.I,
)
_NONE = re.compile(
    r"(?:no|there are no|keine|noch keine|bisher keine|aucun|pas (?:encore )?de|sin|no hay|nenhum|sem|nessun"
    r"|(?:er zijn )?(?:nog )?geen|non ci sono(?: ancora)?|(?:пока )?нет|brak|inga|ingen|ei|žádné|niciun|nema) "
    r"(?:comments?|kommentare?r?|commentaires?|comentarios?|comentários?|comment[oi]|reacties|комментариев|komentarzy"
    r"|kommentteja|komentáře|comentarii?u?|komentara)\b[^.!?:,;]{0,40}[.!]?",
    re.I,
)
_PASSED_ON = re.compile(
    r"(?:(?:e-?mail|print|share|save|send|tweet|bookmark|recommend) (?:this|the)"
    r" (?:story|article|page|post|entry|item)(?: to \w+(?: \w+)?)?(?:\s*[|·•/,–-]\s*|\s{2,}|$))+"
    r"|(?:(?:(?:diesen )?(?:artikel|beitrag)|(?:diese )?seite) (?:drucken|versenden|teilen|(?:weiter)?empfehlen|mailen|merken)"
    r"|(?:dit )?(?:artikel|bericht) (?:delen|printen|afdrukken|mailen|doorsturen)"
    r"|(?:imprimir|enviar|compartir|comparte|compartilhar|compartilhe|partilhar) (?:est[ea] )?"
    r"(?:noticia|artículo|página|entrada|nota|notícia|artigo|post|matéria)"
    r"|(?:imprimer|envoyer|partager|partagez) (?:cet(?:te)? |l['’]|la )?(?:article|page|billet)"
    r"|(?:stampa|invia|condividi) (?:quest[oa] |quest['’]|l['’])?(?:articolo|pagina|notizia|post)"
    r"|(?:распечатать|отправить|поделиться) (?:статью|статьей|страницу|записью)"
    r"|(?:drukuj|wyślij|udostępnij) (?:artykuł|stronę|wpis)"
    r"|(?:dela|skriv ut|tipsa om) (?:artikeln|inlägget|sidan))"
    r"(?:\s*[|·•/,–-]\s*(?:[^\W\d_]+ ){1,4}[^\W\d_]+|\s?:.{0,60})?",
    re.I,
)
_PICTURED = (
    r"(?:(?-i:Credits?)|(?:archiv|arkiv|archief|symbol|titel|header |cover |file )?"
    r"(?:foto['’]s|photo(?:graph|graphy|graphie)?s?|fotos?"
    r"|fotograf(?:ie|ía|ia)|bild(?:er)?|images?|illustrations?|picture"
    r"|abbildung|zdjęci[ea]|fot\.|фото"
    r"|kuvat?|snímek|fotók?|fotó|fotoğraf|"
    r"φωτογραφία|φωτό|फोटो|صورة|تصوير|عدسة|צילום|عکس|写真|撮影|[图圖]片?|攝影|摄影|사진))(?: ?credits?)?"
)
_CAPTIONED = re.compile(rf"(?:.*[\s(.。])?{_PICTURED}\s?[:：/©]\s?(?:[^.!?。]|(?<=\b\w)\.){{2,60}}[.)]?", re.I)
_AGENCY = (
    r"(?:AFP|(?i:Reuters)|dpa|AP|EFE|ANSA|(?i:Lusa|Belga)|ANP|TASS|ТАСС"
    r"|PAP|EPA|TT|NTB|Ritzau|(?i:Keystone|Getty(?: Images)?)|picture alliance|imago|Shutterstock|iStock|共同|時事"
    r"|新華社|新华社|연합뉴스)\)?$"
)
_AT_END = re.compile(_AGENCY)
_OF_AGENCY = re.compile(rf"(?:[(©/|–-]|^)\s?(?:[\w.’'-]+\s?){{0,3}}[/,|]?\s?{_AGENCY}")
_HOUSE = 20  # characters of an agency's name, at most
_OF_HOUSE = re.compile(
    r"\((?:[^()/]{3,40}\s?/\s?[^()]{2,40}|[^()]{3,40} (?:via|for) [^()]{2,40})\)$"
)  # "(Jane Doe / The Pier)"
_OF_SOMEBODY = re.compile(r"(?:[^©]{3,200}\s)?© ?[^\W\d_][^\d.!?©]{1,60}")
_FROM_FILE = re.compile(r"FILE(?: PHOTO)? ?[–—:-]\s")
_SIGNED = re.compile(r"[.!?…] [/|©] ?[A-ZÀ-Þ][A-ZÀ-Þ. ]{3,40}$")  # "The harbour at noon. / JANE DOE"
_BY = re.compile(
    rf"(?:.*[.!?…)\"”]\s)?(?i:{_PICTURED}) (?:by|von|door|av|af|di|de|par|courtesy of) [^\W\d_a-z][^.!?]{{1,60}}\.?"
)
_PICTURE = re.compile(rf"{_PICTURED}\b", re.I)
_COUNT = re.compile(r"\d{1,4} [^\W\d_]{4,16}(?: [^\W\d_]{2,12})?|(?:[^\W\d_]{2,16} ?){1,2}[({\[]\d{1,4}[)}\]]")
_LABELLED = re.compile(r"[^\W\d_][^:：.!?]{1,24}[:：]\s?\S")
_BRACKETED = re.compile(r"\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|［[^［］]*］")
_PRICED = re.compile(r"(?:(?:[£$€¥]|EUR|USD|US\$|R\$)\s?\d(?:[\d.,]*\d)?|\d[\d.,]*\s?(?:€|EUR|zł|kr|руб|₽|円))$")
_RATED = re.compile(
    r"(?:rating|bewertung|note|valoración|calificación|avaliação|valutazione|beoordeling|рейтинг|ocena|评分)\s?[:：]\s?[\d★☆].{0,40}",
    re.I,
)
_WAY = re.compile(
    r"(?:earlier|later|older|newer|previously|previous|next|früher|später|zuvor|danach|avant|après|plus tôt|plus tard|antes"
    r"|después|depois|prima|dopo|eerder|daarna|ранее|далее|позже|wcześniej|później|tidigare|senare|tidligere|senere"
    r"|önceki|sonraki|前回|次回)\s?[:：]\s?\S",
    re.I,
)
_TO_COMMENT = re.compile(
    r"(?:(?:you )?(?:must|need to|have to|please) .{0,30}\bto (?:post a )?comment"
    r"|para (?:poder )?comentar (?:es|é|hay|debes|tienes|inicia)"
    r"|(?:um|zum) (?:zu )?kommentieren? .{0,30}(?:anmelden|registrier|einlogg)|pour (?:pouvoir )?commenter.{0,30}(?:connect|inscri)"
    r"|(?:please )?(?:log|sign) ?in(?: or (?:register|sign ?up|join))? to (?:post|leave|add|view) (?:a |your )?comments?"
    r"|per commentare|om te (?:kunnen )?reageren|чтобы (?:оставить|добавить) комментари|aby (?:dodać|komentować))",
    re.I,
)
# Parts of words of which one is in all that two patterns above find.
_OF_NOTES = tuple(
    "reprint reprod republish reuse nachdruck riprod overname перепечатка 授權 授权 轉載 转载 未经许可 無断 report research editing"
    " reach follow contribu collabor colabor mitarbeit werkte".split()
)
_OF_COMMENTS = ("comment", "kommentier", "comentar", "reageren", "комментар", "aby ")
_SIGNS = frozenset('.!?:;…。！？"”»)')


def is_note(line: str) -> bool:
    """Whether a line tells of permissions, helpers, the next issue, or whom to ask."""
    if len(line) > _NOTE:
        return False
    if _EARLIER.match(line):
        return True
    led = _ISSUE.match(line) or _LED.match(line)
    if led is not None and (line[led.end() :].lstrip()[:1] in tuple(":：") or led.re is _LED):
        return True
    if not phrases.may_have(line, _OF_NOTES):
        return False
    return _PERMISSION.search(line) is not None or _CREDITED.search(line) is not None


def is_disclosure(line: str) -> bool:
    """Whether a line tells that links of the post are paid for: `This post may contain affiliate links.`"""
    said = line.casefold()
    told = any(phrase in said for phrase in inserts.DISCLOSURES)
    return told and not any(character.isdecimal() for character in said)  # behind the date it is a part of the facts


def is_none(line: str) -> bool:
    """Whether a line tells that there are no comments, how it is with trackbacks, or how readers rate the post."""
    return len(line) <= _NOTE / 2 and any(form.fullmatch(line) for form in (_NONE, _PINGS, _RATED))


def is_rule_of_comments(line: str) -> bool:
    """Whether a line tells what one must do to comment."""
    return len(line) <= _NOTE and phrases.may_have(line, _OF_COMMENTS) and _TO_COMMENT.search(line) is not None


def is_passing_on(line: str) -> bool:
    """Whether a line is nothing but ways to pass a post on: `E-mail this story | Print this story`."""
    return _PASSED_ON.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Whether a line stands below a picture: it ends with who made it, or is nothing else."""
    if len(line) > _CAPTION:
        return False
    of_agency = _AT_END.search(line[-_HOUSE:]) is not None and _OF_AGENCY.search(line) is not None
    if _FROM_FILE.match(line) or _OF_SOMEBODY.fullmatch(line) or of_agency:
        return True
    if _SIGNED.search(line) or _OF_HOUSE.search(line):
        return True
    if not _PICTURE.search(line):
        return False
    return _CAPTIONED.fullmatch(line) is not None or _BY.fullmatch(line) is not None


def is_count(line: str) -> bool:
    """Whether a line counts something and is nothing else: `2 writebacks`, `Kudos (7)`."""
    return _COUNT.fullmatch(line) is not None


def without_brackets(line: str) -> str:
    """A short line without what stands in brackets: `[/animals/hens] permanent link`, `【Jane Doe】`."""
    return _BRACKETED.sub("", line).strip() if len(line) <= _NOTE / 2 else line


def is_priced(line: str) -> bool:
    """Whether a line ends with a price, and no sentence does."""
    return len(line) <= _NOTE and _PRICED.search(line) is not None


def is_way(line: str) -> bool:
    """Whether a line leads to a post before or after this one: `Earlier: the title of it`."""
    return len(line) <= _NOTE / 2 and line[-1:] not in _SIGNS and _WAY.match(line) is not None


def is_labelled(line: str) -> bool:
    """Whether a short line is led by a word and its colon: `Bookings: ring the bell.`"""
    return len(line) <= _NOTE / 2 and _LABELLED.match(line) is not None


def is_tag(line: str) -> bool:
    """Whether a line could be a tag, or several with commas between."""
    names = line.split(", ") if "," in line else [line]
    return line[-1:] not in _SIGNS and all(
        0 < len(name) <= _TAG and len(name.split()) <= _WORDS and not phrases.CJK.search(name) for name in names
    )
