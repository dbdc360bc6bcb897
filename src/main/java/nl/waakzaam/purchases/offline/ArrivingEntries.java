// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.KeyUsedOtherwise;
import nl.waakzaam.purchases.counter.PurchaseForm;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where devices send what was entered without a network, one entry at a time. */
@RestController
class ArrivingEntries {
    /** Twenty goods with six photos each, as a device makes them small. */
    private static final int LARGEST = 60_000_000;

    private final Arrival arrival;
    private final CurrentActor actor;
    private final JsonMapper json;
    private final MessageSource texts;
    private final Clock clock;

    ArrivingEntries(Arrival arrival, CurrentActor actor, JsonMapper json, MessageSource texts, Clock clock) {
        this.arrival = arrival;
        this.actor = actor;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping(path = OfflineRights.ENTRIES, consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome receive(HttpServletRequest request, Locale language) throws IOException {
        var parcel = read(request);
        try {
            return arrival.receive(parcel, new By(actor.get(), "offline", clock.instant()));
        } catch (InvalidInput invalid) {
            return Outcome.refused(told(invalid.faults(), language));
        } catch (KeyUsedOtherwise | DuplicateKeyException taken) {
            return Outcome.refused(told(List.of(new Fault("goederen", "purchases.fault.keyUsed")), language));
        }
    }

    private List<Outcome.Fault> told(List<Fault> faults, Locale language) {
        return faults.stream()
                .map(fault -> new Outcome.Fault(
                        fault.path().equals("inkoopdatum") ? fault.path() : PurchaseForm.fieldOf(fault.path()),
                        texts.getMessage(fault.textKey(), fault.values().toArray(), language)))
                .toList();
    }

    /** Read by hand, since nothing else bounds the size of a body. */
    private Parcel read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            var parcel = json.readValue(body, Parcel.class);
            Objects.requireNonNull(parcel.id());
            Objects.requireNonNull(parcel.apparaat());
            Objects.requireNonNull(parcel.account());
            Objects.requireNonNull(parcel.winkel());
            Objects.requireNonNull(parcel.doos().sleutel());
            Objects.requireNonNull(parcel.doos().iv());
            Objects.requireNonNull(parcel.doos().inhoud());
            return parcel;
        } catch (JacksonException | NullPointerException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no entry", unreadable);
        }
    }
}
