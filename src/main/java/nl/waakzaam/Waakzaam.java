// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole product as one application. */
@SpringBootApplication
@EnableScheduling
public class Waakzaam {
    public static void main(String[] arguments) {
        SpringApplication.run(Waakzaam.class, arguments);
    }
}
