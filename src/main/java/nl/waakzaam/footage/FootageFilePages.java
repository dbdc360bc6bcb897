// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.footage.TakingAlong.Taken;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Footage, decrypted while it is sent, and the papers of a camera. */
@Controller
class FootageFilePages {
    static final String FILE = DossierPages.ONE + "/bestanden/{bestand:[0-9a-f-]{36}}";
    static final String PAPER =
            DossierPages.CAMERA + "/stukken/{stuk:verzoek|vordering|ontvangstbewijs|verantwoording}";

    private final TakingAlong along;
    private final CurrentActor actor;

    FootageFilePages(TakingAlong along, CurrentActor actor) {
        this.along = along;
        this.actor = actor;
    }

    @GetMapping(FILE)
    void file(@PathVariable("id") UUID id, @PathVariable("bestand") UUID file, HttpServletResponse response)
            throws IOException {
        var taken = along.file(id, file, actor.get()).orElseThrow(DossierPages::absent);
        try (var content = taken.content()) {
            describe(taken, response);
            content.transferTo(response.getOutputStream());
        }
    }

    /** A checksum goes along (RFC 9530), so that whoever takes the file can prove that nothing changed. */
    private static void describe(Taken taken, HttpServletResponse response) {
        var name = taken.file().name();
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(taken.file().length());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        var sha256 = taken.file().sha256();
        if (sha256 != null) {
            response.setHeader("Repr-Digest", Sha256Header.of(sha256));
        }
    }

    @GetMapping(PAPER)
    ResponseEntity<byte[]> paper(
            @PathVariable("id") UUID id,
            @PathVariable("camera") UUID camera,
            @PathVariable("stuk") String code,
            Locale language) {
        var content = along.paper(id, camera, FootagePaper.of(code), actor.get(), language)
                .orElseThrow(DossierPages::absent);
        var attachment = ContentDisposition.attachment().filename(code + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
