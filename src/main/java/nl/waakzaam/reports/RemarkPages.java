// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.reports.ReportRights.BLOCK;
import static nl.waakzaam.reports.ReportRights.ONE;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Colleagues say what they think of a block, and that it is done. */
@Controller
class RemarkPages {
    private static final int LONGEST = 2_000;

    private final ReportDesk desk;
    private final Remarks remarks;

    RemarkPages(ReportDesk desk, Remarks remarks) {
        this.desk = desk;
        this.remarks = remarks;
    }

    /** Nothing said changes nothing; what is too long is cut by the field already. */
    @PostMapping(BLOCK + "/opmerkingen")
    String say(
            @PathVariable("id") UUID id,
            @PathVariable("blok") int mark,
            @RequestParam(name = "opmerking", defaultValue = "") String text) {
        var report = desk.find(id);
        var words = text.strip();
        if (!words.isEmpty() && words.length() <= LONGEST) {
            remarks.add(report.id(), mark, words, desk.actor().id());
        }
        return "redirect:" + ReportRights.PATH + "/" + id + "#blok-" + mark;
    }

    @PostMapping(ONE + "/opmerkingen/{opmerking:\\d{1,18}}")
    String resolve(
            @PathVariable("id") UUID id,
            @PathVariable("opmerking") long remark,
            @RequestParam(name = "gedaan", defaultValue = "") String done,
            @RequestParam(name = "blok", defaultValue = "0") int mark) {
        remarks.resolve(
                desk.find(id).id(), remark, "ja".equals(done), desk.actor().id());
        return "redirect:" + ReportRights.PATH + "/" + id + "#blok-" + mark;
    }
}
