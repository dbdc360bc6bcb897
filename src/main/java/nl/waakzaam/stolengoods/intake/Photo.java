// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import nl.waakzaam.site.FormErrors;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.multipart.MultipartFile;

/**
 * A photo made anew from what was uploaded: nothing of the original file is left, so neither the place where it was
 * taken (EXIF, GPS) nor anything hidden in it; which way is up is kept.
 *
 * @param width in pixels, at most {@value #LONGEST_SIDE}
 * @param height in pixels, at most {@value #LONGEST_SIDE}
 */
@NamedInterface("photos")
public record Photo(byte[] jpeg, int width, int height) {
    static final int LONGEST_SIDE = 1600;
    public static final int MOST_OF_ONE_GOOD = 6;
    public static final int MOST_BYTES = 10_000_000;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Strangers upload too, and one photo can unpack to a quarter of a gigabyte: this many at once. */
    private static final Semaphore ROOM = new Semaphore(2, true);

    /** Empty when it is no JPEG or PNG, is broken, too large, or would unpack to more than 60 million pixels. */
    public static Optional<Photo> read(byte[] upload) {
        try {
            var longest = upload.length > MOST_BYTES ? 0 : longestSide(upload);
            return longest == 0 ? Optional.empty() : Optional.of(inTurn(upload, longest));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** All that were sent; what is refused is told under {@code fotos}. */
    public static List<Photo> readAll(List<MultipartFile> files, FormErrors errors) throws IOException {
        var photos = new ArrayList<Photo>();
        for (var file : files) {
            if (!file.isEmpty()) {
                var room = photos.size() < MOST_OF_ONE_GOOD && file.getSize() <= MOST_BYTES;
                (room ? read(file.getBytes()) : Optional.<Photo>empty())
                        .ifPresentOrElse(
                                photos::add,
                                () -> errors.add("fotos", "stolengoods.intake.error.photo", MOST_OF_ONE_GOOD));
            }
        }
        return photos;
    }

    private static Photo inTurn(byte[] upload, int longest) throws IOException {
        ROOM.acquireUninterruptibly();
        try {
            return drawnAnew(upload, longest);
        } finally {
            ROOM.release();
        }
    }

    private static Photo drawnAnew(byte[] upload, int longest) throws IOException {
        var image = Thumbnails.of(new ByteArrayInputStream(upload))
                .scale(Math.min(1.0, (double) LONGEST_SIDE / longest))
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
        return new Photo(jpeg.toByteArray(), image.getWidth(), image.getHeight());
    }

    /** Read from the head of the file, before anything is unpacked; 0 when it is refused. */
    private static int longestSide(byte[] upload) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return 0;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                var known = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
                return known && width * height <= MOST_PIXELS ? (int) Math.max(width, height) : 0;
            } finally {
                reader.dispose();
            }
        }
    }
}
