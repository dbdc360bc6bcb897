// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.KnownActors;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.footage.Demand.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Makes the papers of footage as tagged PDF. */
@Service
class FootagePapers {
    private final PostgresDemands demands;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final UnitTexts texts;
    private final FootageScope scope;
    private final KnownActors actors;
    private final Documents documents;
    private final Clock clock;
    private final boolean demo;

    FootagePapers(
            PostgresDemands demands,
            PostgresFiles files,
            PostgresSteps steps,
            UnitTexts texts,
            FootageScope scope,
            KnownActors actors,
            Documents documents,
            Clock clock,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.demands = demands;
        this.files = files;
        this.steps = steps;
        this.texts = texts;
        this.scope = scope;
        this.actors = actors;
        this.documents = documents;
        this.clock = clock;
        this.demo = demo;
    }

    byte[] pdf(FootagePaper paper, Dossier dossier, Wanted camera, Locale language) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("dossier", dossier);
        model.put("camera", camera);
        model.put("unit", scope.nameOf(dossier.unit()));
        model.put("now", clock.instant());
        model.put("demo", demo);
        switch (paper) {
            case REQUEST, DEMAND ->
                addDemand(model, camera, paper == FootagePaper.REQUEST ? Kind.REQUEST : Kind.DEMAND);
            case RECEIPT -> model.put("files", admitted(camera));
            case CUSTODY -> addCustody(model, dossier, camera);
        }
        return documents.pdf("footage/papers/" + template(paper), model, language);
    }

    private static String template(FootagePaper paper) {
        return switch (paper) {
            case REQUEST, DEMAND -> "demand";
            case RECEIPT -> "receipt";
            case CUSTODY -> "custody";
        };
    }

    private void addDemand(Map<String, @Nullable Object> model, Wanted camera, Kind kind) {
        var demand = demands.last(camera.id(), kind).orElseThrow();
        model.put("demand", demand);
        model.put("askedBy", nameOf(demand.askedBy()));
        model.put(
                "text", Optional.ofNullable(demand.text()).flatMap(texts::find).orElse(null));
    }

    private void addCustody(Map<String, @Nullable Object> model, Dossier dossier, Wanted camera) {
        var happened = steps.of(dossier.id()).stream()
                .filter(step -> step.wanted() == null || camera.id().equals(step.wanted()))
                .toList();
        var names = new HashMap<String, String>();
        happened.forEach(step -> names.computeIfAbsent(step.by(), this::nameOf));
        model.put("files", files.ofCamera(camera.id()));
        model.put("steps", happened);
        model.put("names", names);
    }

    private List<FootageFile> admitted(Wanted camera) {
        return files.ofCamera(camera.id()).stream()
                .filter(file -> file.state() == FootageFile.State.ADMITTED)
                .toList();
    }

    /** Empty for the owner and for the product itself. */
    private String nameOf(String actor) {
        return actors.find(actor).map(Actor::name).orElse("");
    }
}
