// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import nl.waakzaam.footage.BeginningUploads.Begun;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.Uploads.Appended;
import nl.waakzaam.footage.vault.PieceRefused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends a file in parts, and goes on where it broke off: the resumable uploads of the IETF
 * (draft-ietf-httpbis-resumable-upload), with the digests of RFC 9530. Each part counts whole or not at all; the last one
 * says {@code Upload-Complete: ?1}.
 */
@RestController
class UploadApi {
    static final String FILES = FootageOwnerPages.CAMERA + "/bestanden";
    static final String FILE = FootageOwnerPages.ONE + "/bestanden/{bestand:[0-9a-f-]{36}}";

    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";
    private static final String LENGTH = "Upload-Length";
    private static final String TRUE = "?1";
    private static final String FALSE = "?0";

    private final OwnerVisits visits;
    private final OwnerDesk desk;
    private final BeginningUploads beginning;
    private final Uploads uploads;

    UploadApi(OwnerVisits visits, OwnerDesk desk, BeginningUploads beginning, Uploads uploads) {
        this.visits = visits;
        this.desk = desk;
        this.beginning = beginning;
        this.uploads = uploads;
    }

    @PostMapping(FILES)
    ResponseEntity<Void> begin(
            @PathVariable("eigenaar") UUID id,
            @PathVariable("camera") UUID camera,
            @RequestHeader(LENGTH) long length,
            @RequestHeader(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            HttpServletRequest request) {
        var party = visits.enter(id, request);
        var wanted = desk.camera(party, camera).orElseThrow(DossierPages::absent);
        return switch (beginning.begin(party, wanted, new FileTyped(name(disposition), length))) {
            case Begun.At(var file) ->
                ResponseEntity.created(URI.create(FootageOwnerPages.path(id) + "/bestanden/" + file))
                        .header(OFFSET, "0")
                        .header(COMPLETE, FALSE)
                        .header("Upload-Limit", limit())
                        .build();
            case Begun.Refused(var why) ->
                ResponseEntity.status(status(why))
                        .header("Upload-Refused", why.name())
                        .build();
        };
    }

    /** Asked by HEAD: how far it came. A file that was refused or destroyed meanwhile is gone, not complete. */
    @GetMapping(FILE)
    ResponseEntity<Void> progress(
            @PathVariable("eigenaar") UUID id, @PathVariable("bestand") UUID file, HttpServletRequest request) {
        var found = found(visits.enter(id, request), file);
        if (!found.state().isThere()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        return ResponseEntity.noContent()
                .header(OFFSET, Long.toString(found.received()))
                .header(COMPLETE, found.state() == State.COMING ? FALSE : TRUE)
                .header(LENGTH, Long.toString(found.length()))
                .header("Upload-Limit", limit())
                .build();
    }

    @PatchMapping(FILE)
    ResponseEntity<Void> append(
            @PathVariable("eigenaar") UUID id,
            @PathVariable("bestand") UUID file,
            @RequestHeader(OFFSET) long offset,
            @RequestHeader(COMPLETE) String complete,
            HttpServletRequest request)
            throws IOException {
        var party = visits.enter(id, request);
        var found = found(party, file);
        if (found.state() == State.COMING && complete.equals(TRUE) && offset == found.length() && found.isWhole()) {
            return completed(party, file, request);
        }
        var digest = Sha256Header.read(request.getHeader("Content-Digest")).orElse(null);
        return switch (uploads.append(found, offset, request.getInputStream(), digest)) {
            case Appended.Done(var received) ->
                complete.equals(TRUE) ? completed(party, file, request) : at(HttpStatus.NO_CONTENT, received, FALSE);
            case Appended.Elsewhere(var received) -> at(HttpStatus.CONFLICT, received, FALSE);
            case Appended.Refused(var why) -> ResponseEntity.status(status(why)).build();
            case Appended.Over over -> ResponseEntity.status(HttpStatus.GONE).build();
        };
    }

    @DeleteMapping(FILE)
    ResponseEntity<Void> cancel(
            @PathVariable("eigenaar") UUID id, @PathVariable("bestand") UUID file, HttpServletRequest request) {
        var party = visits.enter(id, request);
        uploads.cancel(party, found(party, file));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Void> completed(Party party, UUID id, HttpServletRequest request) {
        var claimed = Sha256Header.read(request.getHeader("Repr-Digest")).orElse(null);
        var file = found(party, id);
        return uploads.complete(party, file, claimed)
                ? at(HttpStatus.OK, file.length(), TRUE)
                : at(HttpStatus.CONFLICT, file.received(), FALSE);
    }

    private FootageFile found(Party party, UUID file) {
        return uploads.find(party, file).orElseThrow(DossierPages::absent);
    }

    private String limit() {
        return "max-size=%d, max-append-size=%d".formatted(beginning.largest(), Uploads.PART);
    }

    private static ResponseEntity<Void> at(HttpStatus status, long received, String complete) {
        return ResponseEntity.status(status)
                .header(OFFSET, Long.toString(received))
                .header(COMPLETE, complete)
                .build();
    }

    private static HttpStatus status(BeginningUploads.Why why) {
        return switch (why) {
            case NOT_ASKED -> HttpStatus.CONFLICT;
            case EMPTY -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private static HttpStatus status(PieceRefused.Why why) {
        return why == PieceRefused.Why.TOO_LONG ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    private static String name(String disposition) {
        try {
            var name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
