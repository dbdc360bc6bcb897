// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StreamUtils;
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

    /** Whole, or from where a download broke off. */
    @GetMapping(FILE)
    void file(
            @PathVariable("id") UUID id,
            @PathVariable("bestand") UUID fileId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = along.find(id, fileId, actor.get()).orElseThrow(DossierPages::absent);
        var asked = AskedBytes.of(request, file);
        describe(file, asked, response);
        if (asked.length() > 0) {
            send(along.take(file, asked.from(), actor.get()), asked, response);
        }
    }

    private static void send(InputStream content, AskedBytes asked, HttpServletResponse response) throws IOException {
        try (content) {
            StreamUtils.copyRange(content, response.getOutputStream(), 0, asked.length() - 1);
        }
    }

    private static void describe(FootageFile file, AskedBytes asked, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, AskedBytes.tag(file));
        response.setContentLengthLong(asked.length());
        if (asked.isPart()) {
            var status = asked.length() == 0 ? HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE : HttpStatus.PARTIAL_CONTENT;
            response.setStatus(status.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, asked.contentRange(file));
        }
        describe(file, response);
    }

    /** A checksum goes along (RFC 9530), so that whoever takes the file can prove that nothing changed. */
    private static void describe(FootageFile file, HttpServletResponse response) {
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        var sha256 = file.sha256();
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
