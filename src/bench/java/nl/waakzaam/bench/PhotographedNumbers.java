// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Numbers drawn in five faces, new, scratched and worn, and read by {@code tesseract}: misreadings that nobody here made up. */
final class PhotographedNumbers {
    private static final List<Font> FACES = List.of(
            new Font("DejaVu Sans", Font.PLAIN, 34),
            new Font("DejaVu Sans", Font.BOLD, 34),
            new Font("DejaVu Sans Mono", Font.PLAIN, 34),
            new Font("DejaVu Serif", Font.PLAIN, 34),
            new Font("DejaVu Sans Condensed", Font.PLAIN, 34));
    private static final int WEARS = 3;
    private static final int HEIGHT = 64;

    private final SplittableRandom random = new SplittableRandom(5);

    static boolean canBeRead() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
    }

    /** What was read of each; empty where nothing was. */
    List<String> read(List<String> numbers) throws Exception {
        var folder = Files.createTempDirectory("numbers");
        try {
            var images = new ArrayList<String>();
            for (int i = 0; i < numbers.size(); i++) {
                var file = folder.resolve(i + ".png");
                ImageIO.write(
                        drawn(numbers.get(i), FACES.get(i % FACES.size()), i / FACES.size() % WEARS),
                        "png",
                        file.toFile());
                images.add(file.toString());
            }
            return pages(folder, images);
        } finally {
            deleteAll(folder);
        }
    }

    private static List<String> pages(Path folder, List<String> images) throws Exception {
        var list = Files.write(folder.resolve("list.txt"), images);
        var process = new ProcessBuilder(
                        "tesseract", list.toString(), folder.resolve("read").toString(), "--psm", "7")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("tesseract failed");
        }
        var pages = Files.readString(folder.resolve("read.txt")).split("\f", -1);
        return Arrays.stream(pages).limit(images.size()).map(String::strip).toList();
    }

    private BufferedImage drawn(String number, Font face, int wear) {
        var image = new BufferedImage(60 + 32 * number.length(), HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), HEIGHT);
        canvas.setColor(Color.DARK_GRAY);
        canvas.setFont(face);
        canvas.drawString(number, 30, 46);
        scratch(canvas, image.getWidth(), wear * 4);
        canvas.dispose();
        roughen(image, wear * image.getWidth() * HEIGHT / 16);
        return image;
    }

    private void scratch(Graphics2D canvas, int width, int scratches) {
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.setStroke(new BasicStroke(2));
        for (int i = 0; i < scratches; i++) {
            int from = random.nextInt(width);
            canvas.drawLine(from, random.nextInt(HEIGHT), from + random.nextInt(-60, 60), random.nextInt(HEIGHT));
        }
    }

    private void roughen(BufferedImage image, int spots) {
        for (int i = 0; i < spots; i++) {
            int grey = random.nextInt(256);
            image.setRGB(
                    random.nextInt(image.getWidth()), random.nextInt(HEIGHT), new Color(grey, grey, grey).getRGB());
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
