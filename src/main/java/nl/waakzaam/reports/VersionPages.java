// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.ONE;

import java.util.UUID;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.compare.Difference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a report: two beside each other, and an earlier one back. */
@Controller
class VersionPages {
    private static final String VERSION = ONE + "/versies/{versie:\\d{1,9}}";

    private final ReportDesk desk;
    private final Decisions decisions;

    VersionPages(ReportDesk desk, Decisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    @GetMapping(ONE + "/versies")
    String list(@PathVariable("id") UUID id, Model model) {
        var report = desk.find(id);
        var versions = desk.versions(report);
        model.addAttribute("report", report);
        model.addAttribute("versions", versions);
        model.addAttribute("names", desk.names(versions.stream().map(VersionLine::author)));
        return "reports/versions";
    }

    /** A version beside another: that before it unless another is asked. */
    @GetMapping(VERSION)
    String compare(
            @PathVariable("id") UUID id,
            @PathVariable("versie") int number,
            @RequestParam(name = "met", defaultValue = "0") int with,
            Model model) {
        var report = desk.find(id);
        var after = desk.version(report, number);
        var before = with > 0 ? with : Math.max(1, number - 1);
        model.addAttribute("report", report);
        model.addAttribute("before", before);
        model.addAttribute("after", number);
        model.addAttribute("difference", difference(desk.version(report, before), after));
        return "reports/difference";
    }

    private static Difference difference(Version before, Version after) {
        return Difference.of(
                before.blocks().stream().map(Written::text).toList(),
                after.blocks().stream().map(Written::text).toList());
    }

    @PostMapping(VERSION)
    String restore(@PathVariable("id") UUID id, @PathVariable("versie") int number) {
        if (decisions.restore(desk.actor(), new ReportId(id), number) instanceof Outcome.Absent) {
            throw ReportDesk.absent();
        }
        return "redirect:" + ReportRights.PATH + "/" + id + "/versies";
    }
}
