// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.Interval;

/**
 * How figures changed with a measure.
 *
 * @param series the months that were used, without gaps at its ends
 * @param start the first whole or partial month of the measure
 * @param change in percent of what was to be expected
 * @param fitted what the model makes of each month, and {@code without} what it expects without the measure
 * @param warnings why it may not be the measure
 */
record Effect(
        Series series,
        Period start,
        Change change,
        List<Double> fitted,
        List<Double> without,
        List<Warning> warnings,
        Optional<Control> control) {
    Effect {
        fitted = List.copyOf(fitted);
        without = List.copyOf(without);
        warnings = List.copyOf(warnings);
    }

    /** In percent, with its 95% interval. */
    record Change(double percent, Interval interval) {
        boolean couldBeChance() {
            return interval.holds(0);
        }
    }

    /** An area without the measure: what changed there, and what remains of the change set against it. */
    record Control(String area, Change change, Change remaining) {}

    /** @param textKey what to beware of */
    record Warning(String textKey, List<Object> values) {
        Warning(String textKey, Object... values) {
            this(textKey, List.of(values));
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        record Found(Effect effect) implements Outcome {}

        /** A field of the form cannot be so. */
        record Wrong(String field, String textKey, List<Object> values) implements Outcome {}

        /** The figures do not allow it. */
        record Refused(String textKey, List<Object> values) implements Outcome {}
    }

    /** The change that counts: set against the area without the measure, if there is one. */
    Change telling() {
        return control.map(Control::remaining).orElse(change);
    }
}
