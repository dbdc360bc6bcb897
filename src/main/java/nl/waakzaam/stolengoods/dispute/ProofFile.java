// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that proves something, told by its content and never by its name. Photos are drawn anew, so that nothing hidden
 * is left of them; a PDF stays as it is and only leaves as a download, opened by nothing of ours.
 */
public record ProofFile(Kind kind, byte[] content) {
    static final int MOST = 5;
    private static final int HEAD = 1024;
    private static final int TAIL = 2048;

    /** The kinds that are taken. */
    public enum Kind {
        JPEG,
        PDF
    }

    /** Empty when it is neither a photo nor a PDF, is broken or too large. */
    static Optional<ProofFile> read(byte[] upload) {
        if (upload.length > Photo.MOST_BYTES) {
            return Optional.empty();
        }
        return isPdf(upload)
                ? Optional.of(new ProofFile(Kind.PDF, upload))
                : Photo.read(upload).map(photo -> new ProofFile(Kind.JPEG, photo.jpeg()));
    }

    /** All that were sent; what is refused is told under {@code bewijs}. */
    static List<ProofFile> readAll(List<MultipartFile> files, FormErrors errors) throws IOException {
        var proofs = new ArrayList<ProofFile>();
        for (var file : files) {
            if (!file.isEmpty()) {
                var room = proofs.size() < MOST && file.getSize() <= Photo.MOST_BYTES;
                (room ? read(file.getBytes()) : Optional.<ProofFile>empty())
                        .ifPresentOrElse(proofs::add, () -> errors.add("bewijs", "dispute.error.proof", MOST));
            }
        }
        return proofs;
    }

    /** Begins and ends as a PDF does (ISO 32000-1, 7.5.2 and 7.5.5). */
    private static boolean isPdf(byte[] upload) {
        var end = Arrays.copyOfRange(upload, Math.max(0, upload.length - TAIL), upload.length);
        var start = Arrays.copyOf(upload, Math.min(HEAD, upload.length));
        return text(start).startsWith("%PDF-") && text(end).contains("%%EOF");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
