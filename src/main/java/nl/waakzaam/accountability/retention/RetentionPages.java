// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which terms are in force, when they are applied next, and the proof of each run: for the privacy officer. */
@Controller
class RetentionPages {
    private static final String TERMS = "/verantwoording/bewaartermijnen";
    private static final String RUNS = "/verantwoording/vernietigingen";
    private final RetentionProofs proofs;
    private final RetentionSchedule schedule;
    private final RetentionTerms terms;
    private final List<RetentionTerm> all;

    RetentionPages(
            RetentionProofs proofs,
            RetentionSchedule schedule,
            RetentionTerms terms,
            List<RetentionTerm> withoutRule,
            List<RetentionRule> rules) {
        this.proofs = proofs;
        this.schedule = schedule;
        this.terms = terms;
        this.all = Stream.concat(withoutRule.stream(), rules.stream().map(RetentionRule::term))
                .sorted(RetentionJob.IN_ORDER)
                .toList();
    }

    @GetMapping(TERMS)
    String terms(Model model) {
        model.addAttribute("lines", all.stream().map(this::line).toList());
        model.addAttribute("next", schedule.next().map(java.time.ZonedDateTime::toInstant));
        return "accountability/terms";
    }

    @GetMapping(RUNS)
    String runs(@RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        var part = new Part(RUNS, page, proofs.count());
        model.addAttribute("part", part);
        model.addAttribute("runs", proofs.runs(part.skipped(), Part.SIZE));
        return "accountability/runs";
    }

    @GetMapping(RUNS + ".csv")
    void exportRuns(HttpServletResponse response) throws IOException {
        var out = csv(response, "vernietigingen.csv");
        out.print("nummer,dag,gestart,gereed,door,vernietigd,mislukt,zegel\n");
        for (var run : proofs.runs(0, Integer.MAX_VALUE)) {
            out.print("%d,%s,%s,%s,%s,%d,%d,%s\n"
                    .formatted(
                            run.id(),
                            run.day(),
                            run.startedAt(),
                            run.finishedAt() == null ? "" : run.finishedAt(),
                            run.startedBy(),
                            run.destroyed(),
                            run.failures(),
                            run.seal() == null ? "" : run.seal()));
        }
        out.flush();
    }

    /** The proof: what was due, what was done, and whether the tombstones are still those that were sealed. */
    @GetMapping(RUNS + "/{id:\\d+}")
    String proof(
            @PathVariable("id") long id, @RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        var run = proofs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var part = new Part(RUNS + "/" + id, page, proofs.countTombstones(id));
        model.addAttribute("run", run);
        model.addAttribute("steps", proofs.steps(id));
        model.addAttribute("intact", run.seal() != null && run.seal().equals(proofs.seal(id)));
        model.addAttribute("part", part);
        model.addAttribute("tombstones", proofs.tombstones(id, part.skipped(), Part.SIZE));
        return "accountability/proof";
    }

    /** The lines after the heading are what was sealed. */
    @GetMapping(RUNS + "/{id:\\d+}.csv")
    void exportTombstones(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        var out = csv(response, "vernietiging-" + id + ".csv");
        out.print("nummer,regel,soort,kenmerk,aantal,wanneer\n");
        proofs.each(id, tombstone -> out.print(Seal.line(tombstone)));
        out.flush();
    }

    private TermLine line(RetentionTerm term) {
        var from = terms.keptFrom(term).atZone(DutchTime.ZONE).toLocalDate();
        return new TermLine(term, terms.of(term), from);
    }

    private static PrintWriter csv(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }

    /** In the menu of who sees to it that police data are handled by the law (art. 36 Wpg). */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        private static final java.util.Set<String> READERS = java.util.Set.of("PRIVACY_OFFICER");

        @Bean
        MenuEntry termsEntry() {
            return new MenuEntry("retention.menu.terms", TERMS, 60, READERS);
        }

        @Bean
        MenuEntry runsEntry() {
            return new MenuEntry("retention.menu.runs", RUNS, 61, READERS);
        }
    }
}
