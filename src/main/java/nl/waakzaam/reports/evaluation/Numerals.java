// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Expression.Kind;
import nl.waakzaam.series.Series.Unit;
import org.springframework.context.MessageSource;

/** Writes the figures of a report in its language: 2.572, 65% and 3,2 procentpunt in Dutch. */
public final class Numerals {
    private static final String MINUS = "\u2212";

    private final MessageSource texts;
    private final Locale language;

    public Numerals(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** A figure as a sentence has it, or why there is none. */
    public String write(Expression expression, Answer answer) {
        var value = answer.value();
        return value == null ? text("verslagen.none", reason(answer)) : write(expression.kind(), value, unit(answer));
    }

    /** Why there is no figure. */
    public String reason(Answer answer) {
        var absence = answer.absence();
        return absence == null ? "" : text(absence.textKey());
    }

    private static Unit unit(Answer answer) {
        return answer.used().isEmpty() ? Unit.COUNT : answer.used().getFirst().unit();
    }

    private String write(Kind kind, double value, Unit unit) {
        return switch (kind) {
            case VALUE -> plain(value, unit);
            case RATE -> number(value, 1, 2);
            case PERCENT -> number(Math.abs(value), 0, 0) + "%";
            case PERCENT1 -> number(Math.abs(value), 1, 1) + "%";
            case DEVELOPMENT -> number(value, 0, 0) + "%";
            case DIFFERENCE ->
                unit == Unit.PERCENT
                        ? text("verslagen.points", number(Math.abs(value), 0, 1))
                        : plain(Math.abs(value), unit);
        };
    }

    /** A published figure. */
    public String plain(double value, Unit unit) {
        return switch (unit) {
            case COUNT -> number(value, 0, 0);
            case PERCENT -> number(value, 0, 1) + "%";
            case RATE -> number(value, 1, 2);
        };
    }

    private String number(double value, int least, int most) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        var rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
    }

    /** Which tables a figure came from, with the reference date and the definition of each. */
    public String vintages(Answer answer) {
        var tables = answer.used().stream()
                .map(used -> text(
                        "verslagen.vintage",
                        used.dataset(),
                        Days.written(used.referenceDate(), language),
                        used.definition()))
                .distinct()
                .collect(Collectors.joining("; "));
        return tables.isEmpty() ? text("verslagen.vintage.none") : tables;
    }

    public String text(String key, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
