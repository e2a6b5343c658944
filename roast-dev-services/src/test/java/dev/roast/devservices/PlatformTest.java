package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
    @TempDir
    private Path folder;

    @Test
    void namesOfSystemsAreThoseOfThePackages() {
        assertThat(Platform.of("Linux", "amd64")).isEqualTo(new Platform("linux", "amd64"));
        assertThat(Platform.of("Linux", "aarch64")).isEqualTo(new Platform("linux", "arm64"));
        assertThat(Platform.of("Mac OS X", "x86_64")).isEqualTo(new Platform("darwin", "amd64"));
        assertThat(Platform.of("Linux", "riscv64")).isEqualTo(new Platform("linux", "riscv64"));
    }

    @Test
    void platformWithoutABinaryIsToldInOneSentenceWhatToDo() {
        Platform other = Platform.of("Plan 9", "mips");
        BinaryCache cache = new BinaryCache(folder);

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> PostgresBinaries.of(cache, other))
                .withMessage("There is no PostgreSQL for plan 9 on mips here: name your own server in the environment,"
                        + " or use --in-memory, which needs none");
        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> RedisServer.unpack(cache, other))
                .withMessageStartingWith("There is no Redis for plan 9 on mips here")
                .withMessageContaining("--in-memory");
    }
}
