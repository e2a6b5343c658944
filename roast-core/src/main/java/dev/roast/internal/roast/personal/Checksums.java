package dev.roast.internal.roast.personal;

/** The check digits of numbers that states and banks give. All take digits and letters only, without spaces. */
final class Checksums {
    private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int[][] VERHOEFF_D = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] VERHOEFF_P = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private Checksums() {}

    /** Payment cards and Swedish personal numbers. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** ISO 13616. */
    static boolean iban(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /** Spain: DNI, and NIE, whose first letter stands for a digit. */
    static boolean dni(String id) {
        String digits = id.substring(0, id.length() - 1)
                .replace('X', '0')
                .replace('Y', '1')
                .replace('Z', '2');
        return DNI.charAt(Integer.parseInt(digits) % 23) == id.charAt(id.length() - 1);
    }

    /** Italy: codice fiscale. */
    static boolean codiceFiscale(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return code.charAt(15) - 'A' == sum % 26;
    }

    /** France: numéro d'inscription au répertoire, Corsican departments too. */
    static boolean nir(String number) {
        String digits = number.replace("2A", "19").replace("2B", "18");
        long body = Long.parseLong(digits.substring(0, 13));
        return 97 - body % 97 == Long.parseLong(digits.substring(13));
    }

    /** Germany: Steueridentifikationsnummer, by ISO 7064 mod 11,10. */
    static boolean steuerId(String digits) {
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits.charAt(10) - '0' && digits.charAt(0) != '0';
    }

    /** Poland. */
    static boolean pesel(String digits) {
        int month = Integer.parseInt(digits.substring(2, 4)) % 20;
        int day = Integer.parseInt(digits.substring(4, 6));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    /** The Netherlands: burgerservicenummer. */
    static boolean bsn(String digits) {
        return weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    /** Brazil: cadastro de pessoas físicas. */
    static boolean cpf(String digits) {
        return digits.chars().distinct().count() > 1
                && cpfDigit(digits, 9) == digits.charAt(9) - '0'
                && cpfDigit(digits, 10) == digits.charAt(10) - '0';
    }

    private static int cpfDigit(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (digits.charAt(i) - '0') * (length + 1 - i);
        }
        return sum * 10 % 11 % 10;
    }

    /** India: Aadhaar, by Verhoeff's scheme. */
    static boolean aadhaar(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = VERHOEFF_D[check][VERHOEFF_P[i % 8][digit]];
        }
        return check == 0 && digits.charAt(0) > '1';
    }

    /** Sweden: personnummer, with or without the century. */
    static boolean personnummer(String digits) {
        String ten = digits.substring(digits.length() - 10);
        int month = Integer.parseInt(ten.substring(2, 4));
        int day = Integer.parseInt(ten.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && luhn(ten);
    }

    /** Switzerland: AHV number, an EAN-13. */
    static boolean ahv(String digits) {
        return weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    /** China: resident identity card, by ISO 7064 mod 11-2. */
    static boolean residentId(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + id.charAt(i) - '0') * 2 % 11;
        }
        return (12 - sum) % 11 == (id.charAt(17) == 'X' ? 10 : id.charAt(17) - '0');
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
