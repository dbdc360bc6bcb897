// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.platform.ProductCommand;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waakzaam retention}: exit code 0 when all went well, 1 when a rule failed, 2 when another run is going. */
@Command(
        name = "retention",
        description = "Restricts and destroys what has been kept for its term, and shows the proof.")
final class RetentionCommand implements ProductCommand {
    private static final int FAILED = 1;
    private static final int ANOTHER_RUNS = 2;
    private static final String LINE = "%-20s %-10s %9s  %-10s  %9s  %s%n";

    @Option(names = "--dry-run", description = "Only shows what is due; changes nothing.")
    private boolean dryRun;

    @Override
    public int run(ApplicationContext product) throws SQLException {
        var out = System.out;
        if (dryRun) {
            return showDue(product.getBean(RetentionJob.class).due(), out) ? 0 : FAILED;
        }
        var run = product.getBean(RetentionJob.class)
                .run("command", (term, done) -> out.printf(Locale.ROOT, "%s: %,d%n", term.name(), done));
        if (run.isEmpty()) {
            out.println("Another run is going, here or on another node; nothing was done.");
            return ANOTHER_RUNS;
        }
        showDone(
                run.get(),
                product.getBean(RetentionProofs.class).steps(run.get().id()),
                out);
        return run.get().failures() == 0 ? 0 : FAILED;
    }

    private static boolean showDue(List<RetentionJob.DueToday> all, PrintStream out) {
        heading(out);
        for (var each : all) {
            var due = each.due();
            var count = due == null ? "FAILED" : Long.toString(due.records());
            line(
                    out,
                    each.term().name(),
                    each.term().effect(),
                    count,
                    due == null ? null : due.oldest(),
                    "-",
                    each.term().law());
        }
        out.println("Dry run: nothing was changed.");
        return all.stream().allMatch(each -> each.due() != null);
    }

    private static void showDone(RetentionRun run, List<RetentionStep> steps, PrintStream out) {
        heading(out);
        for (var step : steps) {
            var done = step.failure() == null ? Long.toString(step.done()) : "FAILED";
            line(out, step.rule(), step.effect(), String.valueOf(step.due()), step.oldest(), done, step.law());
        }
        out.printf(Locale.ROOT, "Run %d: %,d records destroyed; seal %s%n", run.id(), run.destroyed(), run.seal());
    }

    private static void heading(PrintStream out) {
        out.printf(LINE, "rule", "effect", "due", "oldest", "done", "article");
    }

    private static void line(
            PrintStream out,
            String rule,
            Effect effect,
            String due,
            @Nullable Instant oldest,
            String done,
            String law) {
        var day = oldest == null
                ? "-"
                : oldest.atZone(DutchTime.ZONE).toLocalDate().toString();
        out.printf(LINE, rule, effect.name().toLowerCase(Locale.ROOT), due, day, done, law);
    }
}
