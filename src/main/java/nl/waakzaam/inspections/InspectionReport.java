// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.inspections.Entry.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the report of an inspection as a tagged PDF, in Dutch. Sellers stand in it nowhere. */
@Component
class InspectionReport {
    private final Documents documents;
    private final PostgresEntries entries;
    private final boolean demo;

    InspectionReport(Documents documents, PostgresEntries entries, @Value("${waakzaam.demo:false}") boolean demo) {
        this.documents = documents;
        this.entries = entries;
        this.demo = demo;
    }

    byte[] pdf(Inspection inspection, ReportFacts facts) {
        var id = inspection.id();
        var photos = entries.list(id, Kind.PHOTO).stream()
                .flatMap(photo -> entries.findPhoto(id, photo.id()).stream())
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .toList();
        var model = Map.of(
                "inspection", inspection,
                "facts", facts,
                "extras", entries.list(id, Kind.EXTRA),
                "notes", entries.list(id, Kind.NOTE),
                "photos", photos,
                "demo", demo);
        return documents.pdf("inspections/report", model, Locale.of("nl"));
    }
}
