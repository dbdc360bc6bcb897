// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Style sheet, scripts and icon, each with its own content in its address, so that browsers may keep them for good. */
@Component
public class Assets {
    private final Map<String, String> addresses = new HashMap<>();

    Assets() {
        for (var name : new String[] {
            "app.css",
            "app.js",
            "counter.js",
            "scanner.js",
            "inspection.js",
            "footage.js",
            "map.css",
            "map.js",
            "chart.js",
            "icon.svg"
        }) {
            addresses.put(name, "/assets/" + name + "?v=" + version(name));
        }
    }

    public String address(String name) {
        return addresses.getOrDefault(name, "/assets/" + name);
    }

    private static String version(String name) {
        var file = new ClassPathResource("static/assets/" + name);
        if (!file.exists()) {
            return "0";
        }
        try {
            var sum = new CRC32();
            sum.update(file.getContentAsByteArray());
            return Long.toHexString(sum.getValue());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
