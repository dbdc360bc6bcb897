// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figures.Area.Kind;
import nl.waakzaam.series.storage.AreaCode;
import nl.waakzaam.series.storage.Run;

/**
 * The rows of a table as figures. Keys are joined without the spaces behind them. Refuses with {@link NotTaken} a row
 * without the columns that the table was said to have, and a code that the table does not name.
 */
final class TableRows {
    private static final String NO_SUBJECT = "-";
    private static final String COUNTRY = "NL";

    private final String table;
    private final Shape shape;
    private final Gathering gathering;
    private final Terms terms;
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<String, PeriodTexts> periods = new HashMap<>();
    private final Map<String, Integer> measures = new HashMap<>();

    TableRows(String table, Shape shape, Gathering gathering, Terms terms) {
        this.table = table;
        this.shape = shape;
        this.gathering = gathering;
        this.terms = terms;
    }

    void add(OdataRow row) {
        if (!row.columns().containsAll(shape.columns())) {
            throw new NotTaken("takings.columnsChanged", table, String.join(", ", new TreeSet<>(row.columns())));
        }
        if (shape.byRow()) {
            add(row, row.text("Measure").strip(), row.text("Value"), reason(row.text("ValueAttribute")));
        } else {
            shape.measures().keySet().forEach(column -> add(row, column, row.text(column), Missing.NOT_PUBLISHED));
        }
    }

    private void add(OdataRow row, String measure, String value, Missing reason) {
        var subject = shape.subject()
                .map(column -> subjects.computeIfAbsent(code(row, column), code -> subject(column, code)))
                .orElseGet(() -> subjects.computeIfAbsent(NO_SUBJECT, gathering.subjects::place));
        var area = shape.area()
                .map(column -> areas.computeIfAbsent(code(row, column), code -> area(column, code)))
                .orElseGet(() -> areas.computeIfAbsent(COUNTRY, gathering.areas::place));
        var period = periods.computeIfAbsent(code(row, shape.period()), this::period);
        var of = measures.computeIfAbsent(measure, this::measure);
        var isThere = !value.isBlank();
        gathering.add(
                area,
                subject,
                of,
                period.period().kind(),
                period.period().ordinal(),
                isThere ? number(measure, value) : 0,
                isThere ? 0 : Run.reason(reason));
        if (period.isProvisional()) {
            gathering.provisional(period.period());
        }
    }

    private static String code(OdataRow row, String column) {
        return row.text(column).strip();
    }

    private static double number(String measure, String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException noNumber) {
            throw new NotTaken("takings.unknownCode", measure, "\"" + value + "\"");
        }
    }

    private int subject(String column, String code) {
        var title = known(column, code).title();
        var term = Offences.find(code)
                .map(found -> found.nl().equals(found.key()) ? Term.subject(found.key(), title, title) : found)
                .orElseGet(() -> Term.subject(code, title, title));
        terms.subject(term);
        return gathering.subjects.place(term.key());
    }

    private int area(String column, String code) {
        var area = AreaCode.of(code);
        var title = known(column, code).title();
        if (AreaCode.find(area).isEmpty()) {
            throw new NotTaken("takings.unknownCode", column, code);
        }
        if (!area.startsWith("GM") || AreaCode.kindOf(area) != Kind.MUNICIPALITY) {
            gathering.name(area, title);
        }
        return gathering.areas.place(area);
    }

    private PeriodTexts period(String code) {
        var known = known(shape.period(), code);
        return PeriodTexts.find(code)
                .map(found -> new PeriodTexts(found.period(), known.isProvisional()))
                .orElseThrow(() -> new NotTaken("takings.unknownCode", shape.period(), code));
    }

    private int measure(String code) {
        var term = shape.measures().get(code);
        if (term == null) {
            throw new NotTaken("takings.unknownCode", "Measure", code);
        }
        terms.measure(term);
        return gathering.measures.place(term.key());
    }

    private Shape.Code known(String column, String code) {
        var known = shape.codes().getOrDefault(column, Map.of()).get(code);
        if (known == null) {
            throw new NotTaken("takings.unknownCode", column, code);
        }
        return known;
    }

    /** What Statistics Netherlands says of a value that is not there. */
    private static Missing reason(String attribute) {
        return switch (attribute.toLowerCase(Locale.ROOT)) {
            case "confidential", "secret", "suppressed" -> Missing.SUPPRESSED;
            case "impossible", "notapplicable" -> Missing.IMPOSSIBLE;
            case "notcollected" -> Missing.NOT_COLLECTED;
            default -> Missing.NOT_PUBLISHED;
        };
    }
}
