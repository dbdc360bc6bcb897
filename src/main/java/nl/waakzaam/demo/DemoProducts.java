// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.util.List;

/** What one maker sells: enough to make a list look like a Dutch one. */
record DemoProducts(String make, List<String> types) {
    static final List<DemoProducts> BICYCLES = List.of(
            of("Gazelle", "Orange C7", "Ultimate", "Paris", "Chamonix"),
            of("Batavus", "Finez", "Dinsdag", "Quip"),
            of("Sparta", "Pick-Up", "d-Rule", "a-Lane"),
            of("Koga", "Evia", "Pace", "F3"),
            of("VanMoof", "S3", "X3", "S5"),
            of("Cortina", "U4", "E-U5"),
            of("Union", "Flow", "Swift"),
            of("Stella", "Vicenza", "Morena"));
    static final List<DemoProducts> TELEPHONES = List.of(
            of("Samsung", "Galaxy S23", "Galaxy A54", "Galaxy S21"),
            of("Apple", "iPhone 13", "iPhone 14", "iPhone SE"),
            of("Google", "Pixel 7", "Pixel 8"),
            of("Fairphone", "4", "5"),
            of("Xiaomi", "13T", "Redmi 12"));
    static final List<DemoProducts> CARS =
            List.of(of("Volkswagen", "Golf", "Polo"), of("Peugeot", "208", "308"), of("Opel", "Corsa", "Astra"));
    static final List<DemoProducts> COMPUTERS = List.of(
            of("Apple", "MacBook Air", "MacBook Pro", "iPad"),
            of("HP", "EliteBook", "Pavilion"),
            of("Lenovo", "ThinkPad", "IdeaPad"),
            of("Dell", "XPS 13", "Latitude"));
    static final List<DemoProducts> TOOLS = List.of(
            of("Makita", "DHP484", "DTD153"), of("DeWalt", "DCD796", "DCS391"), of("Hilti", "TE 2-22", "SF 4-22"));

    private static DemoProducts of(String make, String... types) {
        return new DemoProducts(make, List.of(types));
    }
}
