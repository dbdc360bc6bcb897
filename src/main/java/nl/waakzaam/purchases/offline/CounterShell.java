// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.purchases.counter.PurchaseForm;
import nl.waakzaam.site.Assets;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a device keeps of the counter: one empty screen, the same for everybody, and what makes it an app. */
@Controller
class CounterShell {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final MessageSource texts;
    private final Assets assets;

    CounterShell(MessageSource texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    @GetMapping(OfflineRights.SCREEN)
    String screen(Model model) {
        model.addAttribute("form", everyCategory());
        model.addAttribute("mostPhotos", Photo.MOST_OF_ONE_GOOD);
        return "purchases/offline/counter";
    }

    /** A form with one good of each category, and one of none behind them: patterns to copy from. */
    private static PurchaseForm everyCategory() {
        var fields = new java.util.HashMap<String, String>();
        fields.put("verkoper-documentLand", "NL");
        for (var category : Category.values()) {
            fields.put(PurchaseForm.field(category.ordinal(), "categorie"), category.code());
        }
        return PurchaseForm.of(fields);
    }

    /** Lies here and not with the other scripts, since its address says which pages it may keep. */
    @GetMapping(OfflineRights.WORKER)
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok().contentType(SCRIPT).body(new ClassPathResource("static/assets/counter-worker.js"));
    }

    @GetMapping(OfflineRights.MANIFEST)
    ResponseEntity<Map<String, Object>> manifest(Locale language) {
        var icon = Map.of("src", assets.address("icon.svg"), "sizes", "any", "type", "image/svg+xml");
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .body(Map.of(
                        "name", texts.getMessage("offline.app", null, language),
                        "short_name", texts.getMessage("site.name", null, language),
                        "lang", language.getLanguage(),
                        "start_url", OfflineRights.SCREEN,
                        "scope", OfflineRights.COUNTER + "/",
                        "display", "standalone",
                        "icons", List.of(icon)));
    }
}
