// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a chart says of itself, in the language of its reader. */
record Words(MessageSource messages, Locale language) {
    String text(String key, Object... values) {
        return messages.getMessage("charts." + key, values, language);
    }

    String number(Axis axis, double value) {
        return axis.numbers().text(value, language);
    }

    /** A figure in words, as it stands in the table and beside its mark: "2.572 (2.400 tot 2.750), voorlopig". */
    String said(Axis axis, Point point) {
        if (point.value().isEmpty()) {
            return text("none.why", point.missing().orElse(""));
        }
        var said = number(axis, point.value().getAsDouble());
        if (point.low().isPresent() && point.high().isPresent()) {
            said = text(
                    "between",
                    said,
                    number(axis, point.low().getAsDouble()),
                    number(axis, point.high().getAsDouble()));
        }
        return point.isProvisional() ? text("provisional.said", said) : said;
    }
}
