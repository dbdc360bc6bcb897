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
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import nl.waakzaam.site.FormErrors;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.multipart.MultipartFile;

/**
 * A photo made anew from what was uploaded: nothing of the original file is left, so neither the place where it was
 * taken (EXIF, GPS) nor anything hidden in it; which way is up is kept.
 *
 * @param width in pixels, at most {@value #LONGEST_SIDE}
 * @param height in pixels, at most {@value #LONGEST_SIDE}
 * @param likeness see {@link Likeness}
 */
@NamedInterface("photos")
public record Photo(byte[] jpeg, int width, int height, long likeness) {
    static final int LONGEST_SIDE = 1600;
    public static final int MOST_OF_ONE_GOOD = 6;
    public static final int MOST_BYTES = 10_000_000;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Strangers upload too, and one photo can unpack to a quarter of a gigabyte: this many at once. */
    private static final Semaphore ROOM = new Semaphore(2, true);

    /**
     * What is known of a photo before anything is unpacked.
     *
     * @param longest side, in pixels
     * @param upright what has to be done to have it stand up
     */
    private record Head(int longest, Orientation upright) {}

    private static final Head REFUSED = new Head(0, Orientation.TOP_LEFT);

    /** Empty when it is no JPEG or PNG, is broken, too large, or would unpack to more than 60 million pixels. */
    public static Optional<Photo> read(byte[] upload) {
        try {
            var head = upload.length > MOST_BYTES ? REFUSED : head(upload);
            return head.equals(REFUSED) ? Optional.empty() : Optional.of(inTurn(upload, head));
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

    private static Photo inTurn(byte[] upload, Head head) throws IOException {
        ROOM.acquireUninterruptibly();
        try {
            return drawnAnew(upload, head);
        } finally {
            ROOM.release();
        }
    }

    private static Photo drawnAnew(byte[] upload, Head head) throws IOException {
        var drawn = Thumbnails.of(new ByteArrayInputStream(upload))
                .useExifOrientation(false)
                .scale(Math.min(1.0, (double) LONGEST_SIDE / head.longest()))
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        var image = ExifFilterUtils.getFilterForOrientation(head.upright()).apply(drawn);
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
        return new Photo(jpeg.toByteArray(), image.getWidth(), image.getHeight(), Likeness.of(image));
    }

    /** From a stream of our own: whether the image library keeps a cache on disk is set by others, and changes its ways. */
    private static Head head(byte[] upload) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return REFUSED;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return head(reader, upload);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Head head(ImageReader reader, byte[] upload) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        return FORMATS.contains(format) && width * height <= MOST_PIXELS
                ? new Head((int) Math.max(width, height), ExifOrientation.of(upload))
                : REFUSED;
    }
}
