// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps the page of an inspection on the phone; it rules over no more than what stands under its path. */
@Controller
class OfflineWorker {
    static final String PATH = InspectionList.PATH + "/zonder-netwerk.js";

    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript");

    @GetMapping(PATH)
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .body(new ClassPathResource("static/assets/inspection-worker.js"));
    }
}
