"""Five small sites of text pages, each with a language and a template of its own, none of which labels what it shows."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.sited import TOML, Site


class Blog(NamedTuple):
    page: str
    titles: str  # one a line
    writers: str
    topics: str  # parted by commas
    text: str  # three paragraphs
    month: int = 5


ITALIAN = Blog(
    """  * Prima pagina
  * Tutti i quaderni
  * Chi siamo

Quaderni del mulino

{title}

{who}, {day} maggio 2012

{text}

{first} · {second}

« Il quaderno di prima
Il quaderno di dopo »

Macinato a pietra lungo il fiume, senza fretta e senza pubblicità
""",
    """La ruota nuova
Farina
Il vecchio ponte di legno
Neve sul tetto
Tre sacchi di segale
Mole
Quando manca l'acqua
Il gatto del mugnaio
Una cena in cortile
Sette anni""",
    "Lucia Brandi,Aldo Ferri",
    "acqua,pane,stagioni,attrezzi",
    """Per {title} abbiamo aspettato che smettesse di piovere, poi siamo usciti con gli stivali e due lanterne.

Nessuno ricordava come si facesse; lo zio ha provato per primo e ha sbagliato, ridendo, tre volte di fila.

La sera abbiamo scritto ogni cosa numero {day} su un foglio, perché l'anno prossimo non si debba ricominciare da capo.""",
)
POLISH = Blog(
    """Zeszyty z poddasza

Start | Mapa | Poczta

{day} maja 2012

{title}

{who}

{text}

  * {first}
  * {second}

Poprzedni zeszyt

Następny zeszyt

Pisane ołówkiem, przepisane wieczorem
""",
    """Drabina
Okno od północy
Deszcz przez cały tydzień
Skrzynia po dziadku
Lampa
Jak naprawić zegar
Pierwszy śnieg
Stara mapa powiatu
Gołębie
List bez adresu""",
    "Zofia Wilk,Jan Sowa,Ewa Lis",
    "dom,pogoda,listy,narzędzia",
    """Zaczęło się od tego, że {title} wypadło nam z rąk i potoczyło się po schodach aż do sieni.

Szukaliśmy długo, z latarką i z psem, a sąsiad stał w progu i dawał rady, których nikt nie słuchał.

Teraz wszystko leży na swoim miejscu, pod numerem {day}, i niech tak zostanie przynajmniej do wiosny.""",
)
PORTUGUESE = Blog(
    """Caderno da ilha

Faróis, redes e outras coisas que o mar devolve

Início / {first} / {title}

{title}

{day} de maio de 2012 | {who}

{text}

{first}, {second}

Antes

Depois

Feito numa casa amarela, com a janela aberta
""",
    """A rede rasgada
Farol
O barco do meu avô
Sal nas mãos
Maré baixa em agosto
Vento
Três dias sem correio
A escada do cais
Pão de milho
O gato da lota""",
    "Inês Prado,Rui Matos",
    "mar,casa,pesca,memória",
    """Ninguém na vila falava de outra coisa, e por isso {title} acabou por entrar também neste caderno.

Fomos lá duas vezes, com chuva e sem ela, e das duas vezes voltámos com os bolsos cheios de areia fina.

Ficou guardado na gaveta número {day}, embrulhado em jornal velho, à espera de quem o queira ver.""",
)
DUTCH = Blog(
    """Overslaan en naar beneden

Berichten van de dijk

{first}, {second}

{title}

{who}

{day} mei 2012

{text}

Ook van de dijk

De sluiswachter en zijn hond

Wat het water achterliet

Gemaakt met klei onder de nagels
""",
    """Hoog water
Het hek
Schapen op de weg
Een brief van de sluis
Mist
De laatste pont
Klompen in de gang
Riet snijden in januari
Storm
De molen draait weer""",
    "Joost Vermeer,Anna Dekker",
    "water,wind,dieren,ambacht",
    """Vanmorgen vroeg, nog voor de koffie, ging het over {title}, en wie erbij was weet nu hoe het zat.

We liepen de hele dijk langs, vonden twee planken en een laars, en lieten de laars liggen waar hij lag.

Op de zolder staat het genoteerd onder nummer {day}, met een tekening die niet helemaal klopt.""",
)
TURKISH = Blog(
    """   Değirmen Defteri

     * Ana defter
     * Haritalar
     * Bize yazın

{title}

   {who} / {day} Mayıs 2012

{text}

   {first} | {second}

   Önceki sayfa

   Sonraki sayfa

   Taş değirmende, akşam ışığında yazıldı
""",
    """Eski köprü
Taş
Kar altında bir hafta
Dedemin sandığı
Lamba
Suyun sesi
Üç çuval buğday
Yeni çark
Rüzgâr
Bahçede akşam yemeği""",
    "Elif Kaya,Murat Demir",
    "su,ekmek,mevsimler,aletler",
    """   O sabah herkes {title} hakkında konuşuyordu, biz de ayakkabılarımızı giyip dereye kadar yürüdük.

   Kimse nasıl yapıldığını hatırlamıyordu; amcam ilk denedi, üç kez yanıldı ve sonunda o da güldü.

   Akşam her şeyi {day} numaralı kâğıda yazdık ki gelecek yıl yeniden baştan başlamak gerekmesin.""",
)


@pytest.mark.parametrize("blog", [ITALIAN, POLISH, PORTUGUESE, DUTCH, TURKISH])
def test_each_field_of_every_page_is_read(tmp_path: Path, blog: Blog) -> None:
    site = Site(tmp_path, TOML.replace("limit = 4", "limit = 0"))
    writers, topics, wanted = blog.writers.split(","), blog.topics.split(","), {}
    for at, title in enumerate(blog.titles.split("\n")):
        told = {
            "title": title,
            "day": str(at + 11),
            "who": writers[at % len(writers)],
            "first": topics[at % 4],
            "second": topics[(at + 1 + at // 4) % 4],
        }
        text = blog.text.format(**told)
        site.put(f"{at}.txt", blog.page.format(**told, text=text))
        paragraphs = "".join(f"<p>{' '.join(part.split())}</p>" for part in text.split("\n\n"))
        day = f"2012-{blog.month:02}-{told['day']}"
        wanted[title] = (day, [told["who"]], {told["first"], told["second"]}, paragraphs)
    site.build()
    found = {}
    for item in json.loads((site.output / "feed.json").read_bytes())["items"]:
        names = [author["name"] for author in item.get("authors", [])]
        html = item["content_html"].replace("\n", "")
        found[item["title"]] = (item["date_published"][:10], names, set(item.get("tags", [])), html)
    assert found == wanted
