"""Words of what is set into a text and is no part of it."""

from feeds.readers.textpage.words import table

# Where an advertisement was; the text goes on below.
ADVERTS = table("""
    advertisement, advertisements, report this ad, show ad, story continues below, story continues below advertisement
    article continues below, article continues below advertisement, article continues after advertisement
    continue reading below, publicité, la suite après la publicité, anzeige, werbung, nach der anzeige weiterlesen
    publicidad, anuncio, anuncios, continúa después de la publicidad, publicidade, continua após a publicidade
    continua depois da publicidade, anúncio, anúncios, pubblicità, advertentie, lees verder onder de advertentie
    реклама, реклама на сайте, reklama, dalsza część artykułu pod reklamą, annons, annonse, mainos, inzerce, reklam
    hirdetés, publicitate, διαφήμιση, publicitat, iklan, quảng cáo, إعلان, إعلانات, פרסומת, תוכן שיווקי, โฆษณา, 広告
    スポンサーリンク, スポンサードリンク, 广告, 廣告, 광고
""")

# Of a link that is paid for: what a paragraph says of it that is above or below a text.
DISCLOSURES = table("""
    may contain affiliate links, contains affiliate links, includes affiliate links, affiliate link, amazon associate
    at no additional cost to you, at no extra cost to you, earn a small commission, affiliate-link, affiliatelink
    als amazon-partner, partnerlinks, enlaces de afiliado, enlaces afiliados, links de afiliado, link de afiliado
    liens affiliés, liens d’affiliation, liens d'affiliation, link di affiliazione, link affiliati, affiliate links bevatten
    партнёрские ссылки, партнерские ссылки, linki afiliacyjne, アフィリエイト広告を利用
""")
