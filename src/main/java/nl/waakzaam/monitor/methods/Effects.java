// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.monitor.methods.Effect.Change;
import nl.waakzaam.monitor.methods.Effect.Control;
import nl.waakzaam.monitor.methods.Effect.Outcome;
import nl.waakzaam.monitor.methods.Effect.Warning;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.statistics.InterruptedSeries;
import nl.waakzaam.statistics.Measure;
import org.springframework.stereotype.Component;

/** Reckons whether figures changed with a measure. */
@Component
class Effects {
    /** With fewer months the model of trend and season says nothing at all. */
    static final int FEWEST_BEFORE = 12;

    static final int FEWEST_AFTER = 3;

    private final Monthly monthly;

    Effects(Monthly monthly) {
        this.monthly = monthly;
    }

    /** Of a form with a day and without errors. */
    Outcome of(Selection selection, EffectForm form) {
        var series = monthly.find(selection.subject(), selection.area(), selection.knownOn())
                .flatMap(Months::withoutGaps);
        if (series.isEmpty()) {
            return new Outcome.Refused("methods.effect.no", List.of());
        }
        var day = form.date().orElseThrow();
        var start = Period.month(day.getYear(), day.getMonthValue());
        if (series.get().find(start).isEmpty()) {
            return outside(series.get());
        }
        return hasEnough(series.get(), start) ? of(series.get(), start, selection, form) : few();
    }

    private static Outcome outside(Series series) {
        var first = series.figures().getFirst().period().firstDay();
        var last = series.figures().getLast().period().lastDay();
        return new Outcome.Wrong(EffectForm.DATE, "methods.effect.date.outside", List.of(first, last));
    }

    private static Outcome few() {
        return new Outcome.Refused("methods.effect.few", List.of(FEWEST_BEFORE, FEWEST_AFTER));
    }

    private static boolean hasEnough(Series series, Period start) {
        var before = start.ordinal() - series.figures().getFirst().period().ordinal();
        return before >= FEWEST_BEFORE && series.figures().size() - before >= FEWEST_AFTER;
    }

    private Outcome of(Series series, Period start, Selection selection, EffectForm form) {
        if (form.control().isEmpty()) {
            return new Outcome.Found(effect(series, start, Optional.empty(), form));
        }
        var control = monthly.find(selection.subject(), form.control(), selection.knownOn())
                .flatMap(Months::withoutGaps)
                .filter(other -> other.find(start).isPresent() && hasEnough(other, start));
        if (control.isEmpty()) {
            return new Outcome.Wrong(EffectForm.CONTROL, "methods.effect.control.no", List.of());
        }
        return isInvented(control.get()) == isInvented(series)
                ? new Outcome.Found(effect(series, start, control, form))
                : new Outcome.Wrong(EffectForm.CONTROL, "methods.effect.control.invented", List.of());
    }

    /** What is invented says nothing of a real place, however well it is marked. */
    private static boolean isInvented(Series series) {
        return series.vintage().dataset().demo();
    }

    private static Effect effect(Series series, Period start, Optional<Series> control, EffectForm form) {
        var found = InterruptedSeries.of(Months.counts(series), measure(series, start));
        var beside = control.map(other -> InterruptedSeries.of(Months.counts(other), measure(other, start)));
        return new Effect(
                series,
                start,
                change(found.level()),
                found.fitted(),
                without(
                        found,
                        start.ordinal() - series.figures().getFirst().period().ordinal()),
                warnings(found, start, form),
                beside.map(other -> new Control(form.control(), change(other.level()), change(found.against(other)))));
    }

    private static Measure measure(Series series, Period start) {
        return Measure.of(month(series.figures().getFirst().period()), month(start));
    }

    private static YearMonth month(Period period) {
        return YearMonth.of(period.year(), period.number());
    }

    private static Change change(InterruptedSeries.Effect effect) {
        return new Change(effect.percent(), effect.interval());
    }

    /** What the model expects had the step not been made. */
    private static List<Double> without(InterruptedSeries found, int before) {
        var factor = Math.exp(found.level().logRatio());
        var without = new ArrayList<Double>();
        for (int month = 0; month < found.fitted().size(); month++) {
            without.add(found.fitted().get(month) / (month < before ? 1 : factor));
        }
        return without;
    }

    private static List<Warning> warnings(InterruptedSeries found, Period start, EffectForm form) {
        var warnings = new ArrayList<Warning>();
        if (form.date().map(LocalDate::getDayOfMonth).filter(day -> day > 1).isPresent()) {
            warnings.add(new Warning("methods.effect.warning.PART_OF_MONTH", start));
        }
        found.warnings().stream()
                .filter(warning -> warning != InterruptedSeries.Warning.NO_CONTROL_SERIES
                        || form.control().isEmpty())
                .map(warning -> new Warning("methods.effect.warning." + warning))
                .forEach(warnings::add);
        return warnings;
    }
}
