// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page that a supervisor walks through the shop with. A form is sent at once, or by the page's own queue when there is
 * network again; the queue wants no page in return.
 */
@Controller
class ShelfPages {
    static final String ONE = InspectionList.PATH + "/{id:[0-9a-f-]{36}}";

    private final Inspections inspections;
    private final Entering entering;
    private final ShelfScreen screen;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShelfPages(
            Inspections inspections,
            Entering entering,
            ShelfScreen screen,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.inspections = inspections;
        this.entering = entering;
        this.screen = screen;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(ONE + "/schap")
    @Transactional
    public String show(@PathVariable("id") UUID id, Model model) {
        var inspection = own(id);
        return inspection.isOpen()
                ? screen.show(inspection, Map.of(), new FormErrors(), model)
                : "redirect:" + InspectionList.PATH + "/" + id;
    }

    @PostMapping(path = ONE + "/invoer", headers = "!X-Wachtrij")
    String enter(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "foto", required = false) @Nullable MultipartFile photo,
            Model model)
            throws IOException {
        try {
            var entry = take(id, TypedEntry.of(typed, bytes(photo)));
            var place = entry.good() == null ? entry.kind().code() : "goed-" + entry.good();
            return "redirect:" + InspectionList.PATH + "/" + id + "/schap#" + place;
        } catch (InvalidInput invalid) {
            var errors = FormErrors.from(invalid);
            return Objects.requireNonNull(transaction.execute(status -> screen.show(own(id), typed, errors, model)));
        }
    }

    /** What the phone kept while it had no network, one by one. Sent again, it adds nothing. */
    @PostMapping(path = ONE + "/invoer", headers = "X-Wachtrij")
    ResponseEntity<Void> arrive(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "foto", required = false) @Nullable MultipartFile photo)
            throws IOException {
        try {
            take(id, TypedEntry.of(typed, bytes(photo)));
            return ResponseEntity.noContent().build();
        } catch (InvalidInput invalid) {
            return ResponseEntity.badRequest().build();
        }
    }

    private Entry take(UUID id, TypedEntry typed) {
        return entering.take(new InspectionId(id), typed, actor.get(), clock.instant())
                .orElseThrow(ShelfPages::absent);
    }

    private Inspection own(UUID id) {
        return inspections.findOwn(new InspectionId(id), actor.get()).orElseThrow(ShelfPages::absent);
    }

    private static byte @Nullable [] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : file.getBytes();
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
