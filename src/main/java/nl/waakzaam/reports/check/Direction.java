// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which way words say that something went. */
enum Direction {
    DOWN(
            "daling(?:en)?|dalende?|daalt|daalden?|dalen|gedaald|afname|afgenomen|afneemt|(?:neemt|nam|nemen|namen)\\b[^.;]*\\baf"
                    + "|verminderd|vermindert|verminderde|vermindering|teruggelopen|terugloop|teruggedrongen|minder|omlaag"
                    + "|fell|falls|fall|fallen|falling|decreas\\w*|declin\\w*|dropp?(?:ed|s|ing)?|fewer|lower"),
    UP("stijging(?:en)?|stijgende?|stijgt|stegen|steeg|stijgen|gestegen|toename|toegenomen|toeneemt"
            + "|(?:neemt|nam|nemen|namen)\\b[^.;]*\\btoe|groei(?:t|de|den)?|gegroeid|omhoog"
            + "|rose|rises|rise|risen|rising|increas\\w*|grew|grown|growing|grows|growth");

    private static final Pattern DENIED =
            Pattern.compile("\\b(?:niet|geen|noch|zonder|not|no|without)\\b", Pattern.CASE_INSENSITIVE);

    private final Pattern words;

    Direction(String words) {
        this.words = Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** The way that a clause says; nothing when it says none, both, or denies it. */
    static Optional<Direction> in(String clause) {
        var down = DOWN.words.matcher(clause).find();
        var up = UP.words.matcher(clause).find();
        return down == up || DENIED.matcher(clause).find() ? Optional.empty() : Optional.of(down ? DOWN : UP);
    }

    /** Whether a change goes the other way. */
    boolean isAgainst(double change) {
        return this == DOWN ? change > 0 : change < 0;
    }
}
