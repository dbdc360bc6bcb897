// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which way words say that something went. */
enum Direction {
    DOWN(
            "daling(?:en)?|dalende?|daalt|daalden?|dalen|gedaald|afname(?!\\s+van (?:dna|celmateriaal))|afgenomen|afneemt|afnam(?:en)?|afnemende?"
                    + "|(?:neemt|nam|nemen|namen)\\b[^.;]*\\baf|verminderd|vermindert|verminderden?|vermindering"
                    + "|teruggelopen|terugloop|terugliep(?:en)?|terugloopt|(?:loopt|liep|lopen|liepen)\\b[^.;]*\\bterug|teruggedrongen|omlaag"
                    + "|neerwaartse?|gezakt|zakten?|zakt|gekrompen|krompen|kromp|krimpt|geslonken|slonken|slonk|slinkt"
                    + "|gekelderd|kelderden?|gehalveerd|halveer(?:t|de|den)|halvering"
                    + "|(?:fell|fall)(?!\\s+(?:victim|prey|under|within|into))|falls|fallen|falling|decreas\\w*"
                    + "|declin(?:e|es|ed|ing)(?!\\s+to)|dropp?(?:ed|s|ing)?|downwards?|went down|shr(?:ank|unk)|halved|halving",
            "minder|lagere?|fewer|lower|less"),
    UP(
            "stijging(?:en)?|stijgende?|stijgt|stegen|steeg|stijgen|gestegen|toename|toegenomen|toeneemt|toenam(?:en)?|toenemende?"
                    + "|(?:neemt|nam|nemen|namen)\\b[^.;]*\\btoe|groei(?:t|de|den)?|gegroeid|omhoog|opwaartse?"
                    + "|opgelopen|oploopt|oplopende?|opliep(?:en)?|(?:loopt|liep|lopen|liepen)\\b[^.;]*\\bop(?=$|[.,;])|geklommen|klom(?:men)?"
                    + "|verdubbel(?:d|de|den|t|ing)|verdrievoudig(?:d|de|den|t|ing)"
                    + "|rose|rises|rise|risen|rising|increas\\w*|grew|grown|growing|grows|growth|upwards?|went up|climbed"
                    + "|doubled|doubling|tripled",
            "meer|hogere?|higher|more"),
    STEADY(
            "(?:bleef|bleven|blijft|blijven)\\b[^.;]*\\b(?:gelijk|stabiel|hetzelfde)|(?:gelijk|stabiel|hetzelfde) gebleven"
                    + "|onveranderd|gestabiliseerd|stabiliseerden?"
                    + "|(?:remained|stayed)\\b[^.;]*\\b(?:stable|unchanged|the same)|(?:is|was|are|were) (?:stable|unchanged)",
            "(?!)");

    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:niet(?! (?:alleen|slechts))|geen|noch|zonder|not(?! only)|no|without)\\b", Pattern.CASE_INSENSITIVE);

    /** A change less than this is none, in percent or percentage points. */
    private static final double STEADY_WITHIN = 10;

    private static final Pattern COMPARED_IN_TIME = Pattern.compile(
            "\\b(?:dan|than)\\b[^.;]*(?:19|20)[0-9]{2}|\\bsteeds\\b|\\b(?:dan|than)\\b[^.;]*\\b(?:jaar|year|eerder|before)\\b"
                    + "|\\b(?:ten opzichte van|vergeleken met|compared (?:to|with))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Pattern words;
    private final Pattern comparatives;

    Direction(String words, String comparatives) {
        this.words = word(words);
        this.comparatives = word(comparatives);
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** The way that a clause says; nothing when it says none, both, or denies it. */
    static Optional<Direction> in(String clause) {
        if (DENIED.matcher(clause).find()) {
            return Optional.empty();
        }
        var down = DOWN.isSaidIn(clause);
        var up = UP.isSaidIn(clause);
        if (down || up) {
            return down && up ? Optional.empty() : Optional.of(down ? DOWN : UP);
        }
        return STEADY.isSaidIn(clause) ? Optional.of(STEADY) : Optional.empty();
    }

    /** Whether both ways are said in it, so that it says two things. */
    static boolean isMixed(String clause) {
        return DOWN.words.matcher(clause).find() && UP.words.matcher(clause).find();
    }

    /** "More" and "fewer" compare anything: they say a way only where they compare with another time. */
    private boolean isSaidIn(String clause) {
        return words.matcher(clause).find()
                || (comparatives.matcher(clause).find()
                        && COMPARED_IN_TIME.matcher(clause).find());
    }

    /** Whether a change goes the other way. */
    boolean isAgainst(double change) {
        return switch (this) {
            case DOWN -> change > 0;
            case UP -> change < 0;
            case STEADY -> Math.abs(change) >= STEADY_WITHIN;
        };
    }
}
