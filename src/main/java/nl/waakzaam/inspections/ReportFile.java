// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** A report as a file to keep; there is none while the inspection is open. */
final class ReportFile {
    private ReportFile() {}

    static ResponseEntity<byte[]> of(Inspection inspection, Optional<byte[]> pdf) {
        var name = "inspectierapport-%d.pdf".formatted(inspection.number());
        return pdf.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
