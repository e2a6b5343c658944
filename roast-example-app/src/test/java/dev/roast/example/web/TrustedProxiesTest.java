package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies OURS = TrustedProxies.parse("10.0.0.0/8, 192.168.7.7, fd00::/8, ::1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody is believed who is no proxy of ours|203.0.113.9|198.51.100.1|203.0.113.9",
                "a proxy of ours is believed|10.1.2.3|198.51.100.1|198.51.100.1",
                "what stands before the last stranger is the stranger's word|10.1.2.3|1.1.1.1, 198.51.100.1|198.51.100.1",
                "several proxies of ours are passed over|10.1.2.3|198.51.100.1, 192.168.7.7, 10.9.9.9|198.51.100.1",
                "without the header it is the proxy|10.1.2.3|''|10.1.2.3",
                "all of ours: the first|10.1.2.3|10.5.5.5, 10.6.6.6|10.5.5.5",
                "what is no address ends the chain|10.1.2.3|198.51.100.1, unknown|10.1.2.3",
                "a name is not looked up|10.1.2.3|localhost|10.1.2.3",
                "spaces do no harm|10.1.2.3|  198.51.100.1  |198.51.100.1",
                "a single address is that one only|192.168.7.8|198.51.100.1|192.168.7.8",
                "version 6|fd00::5|2001:db8::7|2001:db8:0:0:0:0:0:7",
                "version 6 in brackets|::1|[2001:db8::7]|2001:db8:0:0:0:0:0:7",
                "version 6 of another network|fe80::5|2001:db8::7|fe80::5",
                "version 4 written as 6 is version 4|10.1.2.3|::ffff:198.51.100.1|198.51.100.1"
            })
    void theClientIsTheLastWhoIsNoProxyOfOurs(String why, String peer, String forwarded, String client) {
        List<String> headers = forwarded.isEmpty() ? List.of() : List.of(forwarded);

        assertThat(OURS.client(peer, headers)).as(why).isEqualTo(client);
    }

    @Test
    void headersThatEachProxyAddedAreOneChain() {
        assertThat(OURS.client("10.1.2.3", List.of("1.1.1.1", "198.51.100.1", "10.9.9.9")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void nobodyIsBelievedUnlessSomebodyIsNamed() {
        assertThat(TrustedProxies.NONE.client("127.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("127.0.0.1");
        assertThat(TrustedProxies.parse("").client("10.1.2.3", List.of("198.51.100.1")))
                .isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 8.8.8.8, true",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "10.0.0.1/32, 10.0.0.2, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false"
    })
    void aNetworkEndsWhereItsBitsEnd(String network, String peer, boolean trusted) {
        String client = TrustedProxies.parse(network).client(peer, List.of("198.51.100.1"));

        assertThat(client.equals("198.51.100.1")).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "proxy.example.org",
                "10.0.0",
                "10.0.0.0/8/8",
                "::1/129"
            })
    void whatIsNoNetworkIsNamed(String wrong) {
        assertThatThrownBy(() -> TrustedProxies.parse("::1, " + wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + wrong + "'");
    }

    @Test
    void noHeaderWhateverIsInItStopsARequest() {
        Random random = new Random(5);
        String letters = "0123456789abcdef.:,[]%/ \"\t;=x";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                header.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(OURS.client("10.1.2.3", List.of(header.toString()))).isNotBlank();
        }
    }
}
