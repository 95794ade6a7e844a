"""Template tags of site generators in a Markdown body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.readers.markdown import render
from feeds.readers.markdown.tags import expand


def html(source: str, kind: str = "yaml", title: str = "T") -> str:
    return render.html(expand(source, kind, title)[0])


def notes(source: str, kind: str = "yaml") -> list[str]:
    return expand(source, kind, "T")[1]


VIDEO = "https://www.youtube.com/watch?v=w7Ft2ymGmfc"


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ('{{< figure src="a.png" alt="A" >}}', '<figure><img src="a.png" alt="A"></figure>\n'),
        (
            '{{< figure src="a.png" title="T & U" caption="C *d*" link="/b" >}}',
            '<figure><a href="/b"><img src="a.png" alt="C *d*"></a><figcaption><strong>T &amp; U</strong> C <em>d</em>'
            "</figcaption></figure>\n",
        ),
        (
            'Text.\n{{<figure src="a.png">}}\nMore.',
            '<p>Text.</p>\n<figure><img src="a.png" alt=""></figure>\n<p>More.</p>\n',
        ),
        ('{{< image src="a.png" onerror="x" >}}', '<figure><img src="a.png" alt=""></figure>\n'),
        ("{% img left /i/a.png 100 200 A wheel %}", '<p><img src="/i/a.png" alt="A wheel"></p>\n'),
        ("{{< youtube w7Ft2ymGmfc >}}", f'<p><a href="{VIDEO}">{VIDEO}</a></p>\n'),
        ('{{< youtube id="w7Ft2ymGmfc" title="A film" >}}', f'<p><a href="{VIDEO}">A film</a></p>\n'),
        ("See {{< youtube w7Ft2ymGmfc >}}.", f'<p>See <a href="{VIDEO}">{VIDEO}</a>.</p>\n'),
        ('{{ youtube(id="w7Ft2ymGmfc") }}', f'<p><a href="{VIDEO}">{VIDEO}</a></p>\n'),
        ("{% youtube w7Ft2ymGmfc %}", f'<p><a href="{VIDEO}">{VIDEO}</a></p>\n'),
        ('{% include youtube.html id="w7Ft2ymGmfc" %}', f'<p><a href="{VIDEO}">{VIDEO}</a></p>\n'),
        ("{{< vimeo 7 >}}", '<p><a href="https://vimeo.com/7">https://vimeo.com/7</a></p>\n'),
        ("{{< gist jane 7 >}}", '<p><a href="https://gist.github.com/jane/7">https://gist.github.com/jane/7</a></p>\n'),
        (
            '{{< tweet user="jane" id="7" >}}',
            '<p><a href="https://twitter.com/jane/status/7">https://twitter.com/jane/status/7</a></p>\n',
        ),
        ('{{< audio src="a.mp3" >}}', '<p><audio controls src="a.mp3"></audio></p>\n'),
        (
            '{{< highlight go "linenos=table" >}}\na < b {{ c }}\n{{< /highlight >}}',
            '<pre><code class="language-go">a &lt; b {{ c }}\n</code></pre>\n',
        ),
        (
            "{% highlight ruby %}\n```\nx\n```\n{% endhighlight %}",
            '<pre><code class="language-ruby">```\nx\n```\n</code></pre>\n',
        ),
        ("{% highlight ruby linenos %}x{% endhighlight %}", '<pre><code class="language-ruby">x\n</code></pre>\n'),
        ("{% codeblock lang:js %}\nx\n{% endcodeblock %}", '<pre><code class="language-js">x\n</code></pre>\n'),
        ('[a]({{< ref "other.md" >}})', '<p><a href="../other/">a</a></p>\n'),
        ('[a]({{< relref "/posts/a b.md#part" >}})', '<p><a href="/posts/a%20b/#part">a</a></p>\n'),
        ('[a]({{% ref "#part" %}})', '<p><a href="#part">a</a></p>\n'),
        ("[a]({% post_url 2012-06-27-wheel %})", '<p><a href="/2012/06/27/wheel.html">a</a></p>\n'),
        (
            "[a]({{ site.baseurl }}{% link _posts/2012-06-27-wheel.md %})",
            '<p><a href="/2012/06/27/wheel.html">a</a></p>\n',
        ),
        ("[a]({% link about.md %})", '<p><a href="/about.html">a</a></p>\n'),
        ("![]({{ '/i/a.png' | relative_url }})", '<p><img src="/i/a.png" alt="" /></p>\n'),
        ('![]({{ site.url }}/i/a.png){: .right width="50" }', '<p><img src="/i/a.png" alt="" /></p>\n'),
        ("[a](@/posts/b.md#c)", '<p><a href="/posts/b/#c">a</a></p>\n'),
        ("{{ page.title }}", "<p>T</p>\n"),
        ("{% raw %}{{ x }} {% y %}{% endraw %}", "<p>{{ x }} {% y %}</p>\n"),
        ("a{% comment %}secret{% endcomment %}b {# secret #}", "<p>ab </p>\n".replace(" <", "<")),
        ("{{/* secret */}}a", "<p>a</p>\n"),
        ("{% include toc.html %}a", "<p>a</p>\n"),
        (
            '{{< details "More" >}}*In*{{< /details >}}',
            "<details><summary>More</summary>\n<p><em>In</em></p>\n</details>\n",
        ),
        ('{% quote(author="V") %}\nIn\n{% end %}', "<blockquote>\n<p>In</p>\n<p><cite>V</cite></p>\n</blockquote>\n"),
        ("{{% note %}}\n*In*\n{{% /note %}}", "<p><em>In</em></p>\n"),
        ("{% if x %}In{% else %}out{% endif %}", "<p>Inout</p>\n"),
        ("* TOC\n{:toc}\n\nText.\n{: .lead}", "<p>Text.</p>\n"),
        ("a{::comment}secret\n{: x}{:/comment}b {::nomarkdown}<b>c</b>{:/}", "<p>ab <b>c</b></p>\n"),
        ("*a*{:.x} `b`{:.y}", "<p><em>a</em> <code>b</code></p>\n"),
    ],
)
def test_tags(source: str, made: str) -> None:
    assert html(source) == made


@pytest.mark.parametrize(
    "source",
    [
        "```\n{{< figure >}} {{ x }} {% y %} {: .z}\n```",
        "~~~~\n~~~\n{{ x }}\n~~~~",
        "> ```\n> {{ x }}\n> ```",
        "- a\n\n  ```\n  {{ x }}\n  ```",
        "Text.\n\n    {{ x }}\n\n    {% y %}",
        "`{{ x }}` and ``{% ` %}``",
    ],
)
def test_code_is_left_alone(source: str) -> None:
    assert expand(source, "yaml", "") == (source, [])


def test_escaped_shortcodes_show_themselves() -> None:
    assert html("{{</* figure src=a */>}}") == "<p>{{&lt; figure src=a &gt;}}</p>\n"
    assert html("```\n{{</* figure */>}}\n```") == "<pre><code>{{&lt; figure &gt;}}\n</code></pre>\n"
    assert html("```\n{% raw %}\n{{ x }}\n{% endraw %}\n```") == "<pre><code>{{ x }}\n</code></pre>\n"


def test_unknown_tags_keep_their_text_and_are_named() -> None:
    assert notes("{{< box >}}In{{< /box >}} {{ page.x }}") == [
        "left out 2 template tags that are not known, and kept the text within: box, page.x"
    ]
    assert notes("{{< youtube 7 >}} {{ page.title }}") == []


def test_braces_are_text_beside_other_front_matter() -> None:
    """Pelican and Hugo's TOML know no `{{ x }}`."""
    assert html("a {{ x }}", "headers") == "<p>a {{ x }}</p>\n"
    assert html("a {{ x }}", "toml") == "<p>a {{ x }}</p>\n"


def test_tags_without_an_end_are_text_and_take_little_time() -> None:
    for sign in ("{{< ", "{{ ", "{% ", "{# ", "`", "``a`", "{: ", "{% raw %}", "{{< highlight >}}", "> ", "{% a %}"):
        expand(sign * 5000, "yaml", "")
    nested = "{{< a >}}" * 5000 + "x" + "{{< /a >}}" * 5000
    assert html(nested) == "<p>x</p>\n"


_PIECES = st.sampled_from(
    "{{< a >}}|{{< /a >}}|{{< figure src=x >}}|{{ x }}|{% if %}|{% endif %}|{% raw %}|{% endraw %}|`|```|\n|\n\n|    |- |> "
    "|text|{: .a}|{{|}}|{%|%}|{{%|%}}|{#|#}|\\|(|)|](@/".split("|")
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_any_body_has_html(source: str) -> None:
    assert isinstance(html(source), str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="{}@"), max_size=200))
def test_a_body_without_tags_stays(source: str) -> None:
    assert expand(source, "yaml", "") == (source, [])
