// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.waakzaam.cameras.entry.OwnerVisit;
import nl.waakzaam.cameras.imports.CameraImport.Outcome;
import nl.waakzaam.cameras.owners.OwnerRole;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many cameras at once, from a file. */
@Controller
class CameraImportPages {
    static final String PATH = "/mijn-cameras/bestand";

    /** In bytes: a thousand rows are less than half of it. */
    private static final int LARGEST = 1_000_000;

    private final CameraImport imports;
    private final Clock clock;

    CameraImportPages(CameraImport imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(OwnerVisit visit, Model model) {
        return form(visit.as(OwnerRole.MANAGER), new FormErrors(), List.of(), model);
    }

    @PostMapping(PATH)
    String take(
            OwnerVisit visit,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model model)
            throws IOException {
        visit.as(OwnerRole.MANAGER);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return form(visit, FormErrors.one("bestand", "cameraowners.file.none"), List.of(), model);
        }
        try {
            return switch (imports.take(file.getBytes(), ClientNetwork.of(request), visit.by(clock.instant()))) {
                case Outcome.Done done -> done(visit, done, model);
                case Outcome.Refused(var faults) ->
                    form(visit, FormErrors.one("bestand", "cameraowners.file.wrong", faults.size()), faults, model);
            };
        } catch (CameraFileUnreadable unreadable) {
            return form(visit, FormErrors.one("bestand", unreadable.textKey(), unreadable.values()), List.of(), model);
        }
    }

    private static String done(OwnerVisit visit, Outcome.Done done, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("places", done.places());
        model.addAttribute("added", done.added());
        model.addAttribute("changed", done.changed());
        return "cameras/own/taken";
    }

    private static String form(OwnerVisit visit, FormErrors errors, List<CameraFault> faults, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("errors", errors);
        model.addAttribute("faults", faults);
        model.addAttribute("most", CameraImport.MOST);
        return "cameras/own/file";
    }
}
