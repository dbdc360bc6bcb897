// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The end of an inspection: what was found, what is imposed, when somebody comes back. Sent by its form, or by the queue of
 * the page when all that was entered before has arrived.
 */
@Controller
class ClosingPages {
    private static final String PATH = ShelfPages.ONE + "/afsluiten";

    private final Inspections inspections;
    private final Closing closing;
    private final ShelfScreen screen;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosingPages(
            Inspections inspections,
            Closing closing,
            ShelfScreen screen,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.inspections = inspections;
        this.closing = closing;
        this.screen = screen;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping(path = PATH, headers = "!X-Wachtrij")
    String close(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var form = new ClosingForm(typed);
        var errors = form.errors();
        return errors.isEmpty()
                ? "redirect:" + InspectionList.PATH + "/" + closed(id, form)
                : Objects.requireNonNull(transaction.execute(status -> shown(id, typed, errors, model)));
    }

    /** What the phone kept while it had no network. Sent again, it closes nothing more. */
    @PostMapping(path = PATH, headers = "X-Wachtrij")
    ResponseEntity<Void> arrive(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        var form = new ClosingForm(typed);
        if (!form.errors().isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        closed(id, form);
        return ResponseEntity.noContent().build();
    }

    private InspectionId closed(UUID id, ClosingForm form) {
        return closing.close(new InspectionId(id), form, actor.get(), clock.instant())
                .orElseThrow(ClosingPages::absent);
    }

    /** What is closed has its own page. */
    private String shown(UUID id, Map<String, String> typed, FormErrors errors, Model model) {
        var open = inspections.findOwn(new InspectionId(id), actor.get()).filter(Inspection::isOpen);
        return screen.show(open.orElseThrow(ClosingPages::absent), typed, errors, model);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
