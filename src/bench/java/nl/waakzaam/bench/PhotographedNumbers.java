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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Numbers drawn in all faces, new, scratched and worn, and read by {@code tesseract}: misreadings that nobody here made up. */
final class PhotographedNumbers {
    static final int WEARS = 3;
    private static final int BY_SIGNAL = 128;
    private static final int HEIGHT = 64;

    private final SplittableRandom random = new SplittableRandom(5);

    /** Refuses on a machine that cannot draw and read all of them. */
    static void demandTools() {
        Arrays.stream(Face.values()).forEach(Face::font);
        if (Arrays.stream(System.getenv("PATH").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")))) {
            throw new IllegalStateException("This machine cannot read numbers: apt-get install tesseract-ocr");
        }
    }

    /** The faces take turns. */
    static Face face(int place) {
        return Face.values()[place % Face.values().length];
    }

    /** From 0, as new; the faces take turns within each. */
    static int wear(int place) {
        return place / Face.values().length % WEARS;
    }

    /** What was read of each; empty where nothing was. */
    List<String> read(List<String> numbers) throws Exception {
        var folder = Files.createTempDirectory("numbers");
        try {
            var images = new ArrayList<String>();
            for (int i = 0; i < numbers.size(); i++) {
                var file = folder.resolve(i + ".png");
                ImageIO.write(drawn(numbers.get(i), face(i).font(), wear(i)), "png", file.toFile());
                images.add(file.toString());
            }
            return pages(folder, images);
        } finally {
            deleteAll(folder);
        }
    }

    /** An image on which the reader itself breaks down was not read; all others were. */
    private static List<String> pages(Path folder, List<String> images) throws Exception {
        var read = readTogether(folder, images);
        if (read.isPresent() || images.size() == 1) {
            return read.orElse(List.of(""));
        }
        int half = images.size() / 2;
        var pages = new ArrayList<>(pages(folder, images.subList(0, half)));
        pages.addAll(pages(folder, images.subList(half, images.size())));
        return pages;
    }

    /** Empty when a signal ended the reader. */
    private static Optional<List<String>> readTogether(Path folder, List<String> images) throws Exception {
        var list = Files.write(folder.resolve("list.txt"), images);
        var process = new ProcessBuilder(
                        "tesseract", list.toString(), folder.resolve("read").toString(), "--psm", "7")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("tesseract takes too long");
        }
        if (process.exitValue() > BY_SIGNAL) {
            return Optional.empty();
        }
        if (process.exitValue() != 0) {
            throw new IOException("tesseract failed: " + Files.readString(folder.resolve("log")));
        }
        var pages = Files.readString(folder.resolve("read.txt")).split("\f", -1);
        return Optional.of(
                Arrays.stream(pages).limit(images.size()).map(String::strip).toList());
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
