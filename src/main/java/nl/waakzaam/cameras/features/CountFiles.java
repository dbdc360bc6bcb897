// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import nl.waakzaam.site.Csv;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** The counts as whole files, and what catalogues of open data read of them; not sent again while nothing was counted anew. */
@Controller
class CountFiles {
    static final String SQUARES = CountList.PATH + "/vierkanten.csv";
    static final String MUNICIPALITIES = CountList.PATH + "/gemeenten.csv";
    static final String METADATA = CountList.PATH + "/dcat.jsonld";

    private final CameraCounts counts;
    private final CountMetadata metadata;

    CountFiles(CameraCounts counts, CountMetadata metadata) {
        this.counts = counts;
        this.metadata = metadata;
    }

    @GetMapping(SQUARES)
    void squares(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "cameras-per-vierkant.csv", csv -> {
            csv.row("code", "x", "y", "aantal");
            counts.each(Grain.SQUARE, count -> csv.row(count.code(), count.x(), count.y(), count.cameras()));
        });
    }

    @GetMapping(MUNICIPALITIES)
    void municipalities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "cameras-per-gemeente.csv", csv -> {
            csv.row("code", "aantal");
            counts.each(Grain.MUNICIPALITY, count -> csv.row(count.code(), count.cameras()));
        });
    }

    @GetMapping(METADATA)
    void metadata(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isKnown(request, response)) {
            response.setContentType("application/ld+json");
            response.getOutputStream().write(metadata.bytes(counts.made()));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String name, Consumer<Csv> rows)
            throws IOException {
        if (!isKnown(request, response)) {
            Csv.answer(response, name, rows);
        }
    }

    /** Whether who asks has it as it is; then nothing more needs to be answered. */
    private boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        FeatureApi.toEverySite(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FeatureItemsApi.KEPT);
        var version = counts.made().map(Instant::toEpochMilli).orElse(0L);
        return new ServletWebRequest(request, response).checkNotModified("\"" + Long.toString(version, 36) + "\"");
    }
}
