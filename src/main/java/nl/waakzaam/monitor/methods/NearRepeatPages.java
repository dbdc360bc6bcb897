// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.monitor.methods.IncidentList.Fault;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Has a list of incidents examined for near repeats. The list comes in by a form that is read in memory, see
 * {@link UnkeptUpload}, is examined, and is gone with the answer.
 */
@Controller
class NearRepeatPages {
    static final String PATH = "/cijfers/herhaling";
    static final String STOP = PATH + "/stoppen";

    private final HeavyWork work = new HeavyWork(2, Duration.ofSeconds(60));
    private final CurrentActor actor;
    private final NearRepeatLog log;

    NearRepeatPages(CurrentActor actor, NearRepeatLog log) {
        this.actor = actor;
        this.log = log;
    }

    @GetMapping(PATH)
    String form(Model model) {
        return show(NearRepeatForm.usual(), new FormErrors(), model);
    }

    @PostMapping(PATH)
    @Nullable
    String examine(
            @RequestParam(name = "afstanden", defaultValue = "") String metres,
            @RequestParam(name = "dagen", defaultValue = "") String days,
            @RequestParam(name = "antwoord", defaultValue = "") String answer,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var form = new NearRepeatForm(metres, days);
        var errors = form.errors();
        var list = read(file, errors, model);
        if (list.isEmpty() || !errors.isEmpty()) {
            return show(form, errors, model);
        }
        var found = examined(list.get(), form, errors);
        if (found.isPresent() && answer.equals("csv")) {
            Csv.answer(response, "herhaling.csv", csv -> NearRepeatCsv.write(found.get(), csv));
            return null;
        }
        found.ifPresent(result -> model.addAttribute("result", new NearRepeatView(result)));
        return show(form, errors, model);
    }

    /** Whoever waits no longer. */
    @PostMapping(STOP)
    String stop() {
        work.stop(actor.get().id());
        return "redirect:" + PATH;
    }

    private static Optional<List<Incident>> read(@Nullable MultipartFile file, FormErrors errors, Model model)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > IncidentFile.LARGEST) {
            errors.add("bestand", "methods.knox.file.none", IncidentFile.LARGEST / 1_000_000);
            return Optional.empty();
        }
        return switch (IncidentFile.read(file.getBytes())) {
            case IncidentList.Read(var incidents) -> Optional.of(incidents);
            case IncidentList.Unreadable(var textKey, var values) -> {
                errors.add("bestand", textKey, values.toArray());
                yield Optional.empty();
            }
            case IncidentList.Faulty(var faults) -> {
                errors.add("bestand", "methods.knox.file.faults", faults.size());
                model.addAttribute("faults", faults);
                yield Optional.empty();
            }
        };
    }

    private Optional<NearRepeat> examined(List<Incident> incidents, NearRepeatForm form, FormErrors errors) {
        var who = actor.get().id();
        log.examined(who);
        var metres = form.distances().orElseThrow();
        var days = form.times().orElseThrow();
        return switch (work.run(who, () -> NearRepeats.of(incidents, metres, days))) {
            case HeavyWork.Outcome.Done<NearRepeat>(var result) -> Optional.of(result);
            case HeavyWork.Outcome.Busy<NearRepeat> busy -> refused(errors, "methods.knox.busy");
            case HeavyWork.Outcome.Refused<NearRepeat> tooMuch -> refused(errors, "methods.knox.pairs");
            case HeavyWork.Outcome.TooLong<NearRepeat> tooLong -> refused(errors, "methods.knox.long");
            case HeavyWork.Outcome.Stopped<NearRepeat> stopped -> refused(errors, "methods.knox.stopped");
        };
    }

    private static Optional<NearRepeat> refused(FormErrors errors, String textKey) {
        errors.add("bestand", textKey);
        return Optional.empty();
    }

    private static String show(NearRepeatForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", List.<Fault>of());
        }
        return "monitor/methods/herhaling";
    }
}
