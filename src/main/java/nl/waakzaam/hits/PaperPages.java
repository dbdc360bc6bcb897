// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The papers of a hit, to hand over or to keep. */
@Controller
class PaperPages {
    static final String PAPER = HitPages.HIT + "/stukken/{stuk:bevel|inbeslagneming|eigenaar|schade}";

    private final Papers papers;
    private final CurrentActor actor;

    PaperPages(Papers papers, CurrentActor actor) {
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping(PAPER)
    ResponseEntity<byte[]> show(@PathVariable("id") UUID id, @PathVariable("stuk") String code, Locale language) {
        var content = papers.make(new HitId(id), Paper.of(code), actor.get(), language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var attachment = ContentDisposition.attachment().filename(code + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
