// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers that are no figures: dates, ages, terms, articles of law, references, names. */
final class NoFigures {
    private static final String MONTHS =
            "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
                    + "december|january|february|march|may|june|july|august|october|jan\\.?|feb\\.?|mrt\\.?|apr\\.?|jun\\.?|jul\\.?|"
                    + "aug\\.?|sept?\\.?|okt\\.?|oct\\.?|nov\\.?|dec\\.?";

    /** Behind these a year is a count. */
    private static final String COUNTED =
            "(?<!(?:bijna|ruim|ongeveer|circa|zo'n|slechts|meer dan|minder dan|waren|werden|"
                    + "waren er|zijn er|almost|nearly|about|only|more than|fewer than|were)\\s)";

    private static final List<Pattern> ALL = List.of(
            Pattern.compile("https?://\\S+"),
            word("[0-9]{2}\\s?[0-9]{3}(?:-[ivxlc]+)?,?\\s*(?:nrs?|no)\\.?\\s*[0-9]+"),
            word("(?:stb|stcrt|trb)\\.?\\s*[0-9]{4}(?:,\\s*(?:nr\\.?\\s*)?[0-9]+)?"),
            word("[0-9]{1,2}(?:e|ste|de|st|nd|rd|th)?\\s+(?:of\\s+)?(?:" + MONTHS + ")(?:\\s+[0-9]{4})?"),
            word("(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+"
                    + "[0-9]{1,2}(?:st|nd|rd|th)?(?:,?\\s+[0-9]{4})?(?!\\s?%|[.,]?[0-9])"),
            word("[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"),
            word(
                    "[0-9]{1,2}[.:][0-9]{2}(?:\\s*(?:–|-|en|tot|and|to)\\s*[0-9]{1,2}[.:][0-9]{2})?\\s*uur|[0-9]{1,2}:[0-9]{2}"),
            word("(?:artikel|artikelen|art\\.|article|articles|lid|onder|section)\\s*[0-9]+[a-z]*(?:[:.][0-9]+)?"
                    + "(?:\\s*(?:,|en|and)\\s*[0-9]+[a-z]*)*"),
            word(
                    "(?:nr\\.?|nummer|no\\.?|bijlage|hoofdstuk|paragraaf|tabel|grafiek|figuur|stap|fase|versie|groep|groepen|"
                            + "top|table|chart|figure|chapter|appendix|version|step|number)\\s*[0-9]+(?:\\.[0-9]+)*"
                            + "(?:\\s*(?:en|tot en met|t/m|and|to)\\s*[0-9]+)?"),
            word("[0-9]{1,2}-?(?:\\s*(?:tot en met|tot|t/m|en|–|-|to|and)\\s*[0-9]{1,2})?[\\s-]*"
                    + "(?:jaar|jarigen?|minners?|plussers?|years?(?:-olds?)?|maanden|maand|weken|week|dagen|dag|uur|uren|"
                    + "minuten|months?|weeks?|days?|hours?|minutes?)"),
            word("kamerstuk(?:ken)?[^.;]*|vergaderjaar[^.;]*|ecli:\\S+|kenmerk\\s+\\S+"),
            word("jaren\\s+'?[0-9]{2}"),
            word("(?:bel(?:len|t)?|alarmnummer|call)\\s+112|1-1-2|0[89]00[ -]?[0-9]{4}|24/7"),
            word(COUNTED + "(?:19|20)[0-9]{2}(?:\\s*[–/-]\\s*(?:(?:19|20)?[0-9]{2}))?"),
            word("[a-z]+-?[0-9]+[a-z0-9]*|[0-9]+(?:e|de|ste|st|nd|rd|th|d|g|fa)"));

    private NoFigures() {}

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![\\w.,])(?:" + pattern + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
    }

    /** A sentence without them. */
    static String takenOutOf(String sentence) {
        var rest = sentence;
        for (var none : ALL) {
            rest = none.matcher(rest).replaceAll(" ");
        }
        return rest;
    }
}
