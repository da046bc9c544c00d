/*
 * The least that telling everybody something costs: one write() to each socket, nothing else.
 * floor CONNECTIONS BYTES ROUNDS PERIOD_MS: prints its port, waits for the connections, writes so many bytes to each of them once a
 * period, and prints the processor time of one message in microseconds.
 */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static double processor_us(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  int connections = atoi(argv[1]), bytes = atoi(argv[2]), rounds = atoi(argv[3]), period = atoi(argv[4]);
  int *sockets = calloc(connections, sizeof *sockets);
  char *message = malloc(bytes);
  memset(message, 'x', bytes);

  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, length) || listen(listener, 4096)) return 1;
  getsockname(listener, (struct sockaddr *)&address, &length);
  printf("port %d\n", ntohs(address.sin_port));
  fflush(stdout);
  for (int i = 0; i < connections; i++)
    if ((sockets[i] = accept(listener, NULL, NULL)) < 0) return 1;

  double used = 0;
  for (int round = 0; round < rounds; round++) {
    usleep(period * 1000);
    double before = processor_us();
    for (int i = 0; i < connections; i++)
      if (write(sockets[i], message, bytes) != bytes) return 1;
    used += processor_us() - before;
  }
  printf("us %f\n", used / ((double)rounds * connections));
  return 0;
}
