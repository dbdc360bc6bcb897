// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * How numbers are written: 2.572 and 52,4% in Dutch, 2,572 and 52.4% in English.
 *
 * @param decimals how many, always
 * @param sign what stands directly behind each; may be empty
 */
public record Numbers(int decimals, String sign) {
    public static final Numbers COUNT = new Numbers(0, "");
    public static final Numbers PERCENT = new Numbers(1, "%");

    public static Numbers decimals(int decimals) {
        return new Numbers(decimals, "");
    }

    /** As text, with a real minus. */
    public String text(double value, Locale language) {
        return text(value, decimals, language);
    }

    /** With as few decimals as a round number on an axis needs. */
    String round(double value, double step, Locale language) {
        var needed = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return text(value, needed, language);
    }

    private String text(double value, int places, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        var text = format.format(java.math.BigDecimal.valueOf(Math.abs(value)));
        var isZero = text.chars().allMatch(sign -> sign == '0' || sign == '.' || sign == ',');
        return (value < 0 && !isZero ? "\u2212" : "") + text + sign;
    }
}
