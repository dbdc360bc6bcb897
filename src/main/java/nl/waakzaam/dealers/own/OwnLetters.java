// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.requests.DealerLetters;
import nl.waakzaam.dealers.requests.Request;
import nl.waakzaam.dealers.requests.Requests;
import nl.waakzaam.letters.Letter;
import nl.waakzaam.letters.Letters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An owner opens what the municipality wrote about the own requests. */
@Controller
class OwnLetters {
    private static final String ONE = OwnPages.PATH + "/brieven/{id}";

    private final OwnCompany company;
    private final Requests requests;
    private final Letters letters;
    private final DealerLetters own;
    private final CurrentActor actor;

    OwnLetters(OwnCompany company, Requests requests, Letters letters, DealerLetters own, CurrentActor actor) {
        this.company = company;
        this.requests = requests;
        this.letters = letters;
        this.own = own;
        this.actor = actor;
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> paper(@PathVariable("id") String id) {
        var content = letters.open(get(id), actor.get().id(), "eigen brief");
        var attachment = ContentDisposition.attachment().filename("brief.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content.pdf());
    }

    /** Who is no owner finds no letter, and an owner none of another dealer. */
    private Letter get(String id) {
        var dealer = company.findOwned(actor.get()).orElseThrow(OwnPages::absent);
        return requests.listOf(dealer.id()).stream()
                .map(Request::id)
                .flatMap(request -> own.listAbout(request).stream())
                .filter(letter -> letter.id().equals(uuid(id)))
                .findFirst()
                .orElseThrow(OwnPages::absent);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw OwnPages.absent();
        }
    }
}
