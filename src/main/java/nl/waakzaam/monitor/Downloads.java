// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.ChartLinks;
import nl.waakzaam.charts.Drawing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands charts out as files: drawing, picture, table for a spreadsheet, and JSON. */
@Component
public class Downloads {
    /** What stands behind the address of a page with a chart; the controller's parameter is {@code vorm}. */
    public static final String FILE = "/grafiek.{vorm:svg|png|csv|json}";

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final Drawing drawing;

    Downloads(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * A chart as a file, that may be kept and is not sent again while it is the same.
     *
     * @param form svg, png, csv or json
     * @param name of the file, without what stands behind the dot
     */
    public ResponseEntity<byte[]> of(
            Chart chart,
            String form,
            String name,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var content = content(chart, form, language);
        Kept.file(request, response);
        return ResponseEntity.ok()
                .eTag("\"" + fingerprint(content) + "\"")
                .contentType(type(form))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + "." + form)
                                .build()
                                .toString())
                .body(content);
    }

    /**
     * Where the forms of a chart can be had.
     *
     * @param path of the page with the chart
     * @param inPath fields of the selection that its path names already
     */
    public static ChartLinks links(String path, Selection selection, String... inPath) {
        var query = selection.query(inPath);
        var file = path + "/grafiek.";
        return new ChartLinks(
                file + "csv" + query,
                file + "json" + query,
                file + "png" + query,
                file + "svg" + query,
                path + selection.pin().query(inPath));
    }

    /** The same, with one more field in each address. */
    static ChartLinks with(ChartLinks links, String field) {
        return new ChartLinks(
                more(links.csv(), field),
                more(links.json(), field),
                more(links.png(), field),
                more(links.svg(), field),
                more(links.self(), field));
    }

    private static String more(String address, String field) {
        return address + (address.contains("?") ? "&" : "?") + field;
    }

    private byte[] content(Chart chart, String form, Locale language) {
        return switch (form) {
            case "svg" -> drawing.svg(chart, language).getBytes(StandardCharsets.UTF_8);
            case "png" -> drawing.png(chart, language);
            case "csv" -> drawing.csv(chart, language).getBytes(StandardCharsets.UTF_8);
            case "json" -> drawing.json(chart, language).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("no such form of a chart");
        };
    }

    private static MediaType type(String form) {
        return switch (form) {
            case "svg" -> SVG;
            case "png" -> MediaType.IMAGE_PNG;
            case "csv" -> CSV;
            default -> MediaType.APPLICATION_JSON;
        };
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
