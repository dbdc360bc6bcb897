// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures in words: "vijfenzestig procent", "een op de vijf", "bijna een derde", "verdubbeld". */
final class WordedFigures {
    private static final String FEW =
            "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|one|two|three|four|"
                    + "five|six|seven|eight|nine|ten|eleven|twelve";
    private static final String MANY =
            "[a-zë]*(?:dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|"
                    + "dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend)|tientallen|honderden|duizenden|"
                    + "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|"
                    + "(?:thir|four|fif|six|seven|eigh|nine)teen|hundreds?|thousands?|dozens";
    private static final String PARTS = "derde|kwart|vierde|vijfde|tiende|thirds?|quarters?|fifths?|tenths?";
    private static final String ABOUT =
            "bijna|ruim|ongeveer|circa|zo'n|meer dan|minder dan|nog geen|almost|nearly|about|over|"
                    + "more than|less than";

    private static final List<Pattern> ALL = List.of(
            word("(?:" + FEW + "|" + MANY + ")\\s+(?:procentpunt|procent|percentage points?|per ?cent|miljoen|miljard|"
                    + "million|billion)"),
            word("(?:" + FEW + "|" + MANY + ")\\s+(?:op|out of|in)\\s+(?:de\\s+|every\\s+)?(?!een\\b|one\\b)(?:" + FEW
                    + "|" + MANY + ")"),
            word("(?:(?:" + ABOUT + ")\\s+)(?:een|twee|drie|vier|a|one|two|three|four)[\\s-](?:" + PARTS + ")"),
            word(
                    "(?:een|twee|drie|vier|a|one|two|three|four)[\\s-](?:" + PARTS
                            + ")(?:\\s+deel)?\\s+(?:van (?:de|het|alle)|minder|meer|lager|hoger|of (?:the|all)|fewer|more|less|lower|higher)"),
            word("(?:de helft|half)\\s+(?:van (?:de|het|alle)|minder|zo veel|zoveel|of (?:the|all)|as many)"),
            word("(?:" + FEW
                    + ")\\s?(?:keer|maal|times)\\s+(?:zo|as|meer|minder|hoger|more|fewer|higher)|twice as many"),
            word("verdubbel(?:d|de|den|t|ing)|verdrievoudig(?:d|de|den|t|ing)|gehalveerd|halveer(?:t|de|den)|halvering|"
                    + "doubled|doubling|tripled|halved|halving"),
            word("(?<!jaren |years )(?:" + MANY
                    + ")(?!\\s*-?(?:jaar|jarigen?|maanden|weken|dagen|uur|years?|months|weeks|days|hours))"));

    private WordedFigures() {}

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![\\wë-])(?:" + pattern + ")(?![\\wë-])", Pattern.CASE_INSENSITIVE);
    }

    /** Each once, in the words of the sentence. */
    static Stream<String> in(String sentence) {
        var rest = sentence;
        var found = Stream.<String>empty();
        for (var worded : ALL) {
            found = Stream.concat(found, worded.matcher(rest).results().map(MatchResult::group));
            rest = worded.matcher(rest).replaceAll(" ");
        }
        return found.distinct();
    }
}
