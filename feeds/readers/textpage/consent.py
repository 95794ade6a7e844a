"""Boxes that ask whether a site may keep cookies and data, told by three things that they say together."""

import re

from feeds.readers.textpage import phrases

_DATA = re.compile(
    r"\bcookies?\b|personal data|personenbezogene|données (?:à caractère )?personnel|datos personales|dados pessoais"
    r"|dati personali|persoonsgegevens|personuppgifter|personopplysninger|danych osobowych|персональных данных|クッキー"
    r"|файлы куки|informasjonskapsler|evästeitä|soubory cookie|süti|çerez|עוגיות|ملفات تعريف",
    re.I,
)
_OURS = re.compile(
    r"\b(?:we|our|us|this (?:web)?site|wir|unsere[rn]?|diese[rn]? (?:web)?(?:site|seite)|nous|nos|ce site|utilizamos|usamos"
    r"|nuestros?|nuestras?|esta web|este sitio|nossos?|este site|questo sito|utilizziamo|usiamo|wij|we|onze|deze (?:web)?site"
    r"|vi|denna|мы|наш\w*|сайте?|prosimy|nasz\w*|serwisie|käytämme|používáme)\b|当社|当サイト|弊社|אנו|האתר",
    re.I,
)
_ASKED = re.compile(
    r"accept|agree|consent|allow|improve|essential|personali[sz]|akzept|zustimm|einwillig|einverstanden|analys|aceptar?\b"
    r"|aceitar?\b|acconsent|accett|akkoord|toestemming|godkän|godta|samtyk|zgod[aęy]|zgadza|zapoznanie|przetwarzani|соглас"
    r"|улучш|technologi|third.part|terceros|\btiers\b|di terze|hyväksy|souhlas|elfogad|kabul|同意|利用し|הסכמ|موافق",
    re.I,
)
_STEMS = tuple(
    "cookie personal personenbezogene donn pessoais persoonsgegevens personuppgifter personopplysninger osobowych персональных"
    " クッキー куки informasjonskapsler evästeitä süti çerez עוגיות ملفات".split()
)  # one of them is in all that says whose data it is


def is_asked(line: str) -> bool:
    """Whether a line says whose data it speaks of, who keeps it, and what the reader is to do."""
    return phrases.may_have(line, _STEMS) and all(said.search(line) is not None for said in (_DATA, _OURS, _ASKED))
