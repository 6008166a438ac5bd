// Stands between a process and its disk (LD_PRELOAD): writes down what is made, written, cut, synced, renamed and removed in
// one folder, in that order, and lets calls fail while a control file says so. From the log the folder can be made again as a
// power cut would have left it.
//
//   WAYMARK_DISK         the folder
//   WAYMARK_DISK_LOG     the log; each entry: op, offset (8 bytes), lengths of path and data (4 bytes each), path, data
//   WAYMARK_DISK_CONTROL a file with `pwrite|fsync ERRNO once|forever`, or none
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = dlsym(RTLD_NEXT, name)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

static ssize_t plain_write(int fd, const void *data, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  return real(fd, data, size);
}

static void put(char op, uint64_t offset, const char *path, const void *data, uint32_t size) {
  pthread_mutex_lock(&lock);
  if (log_fd < 0) {
    REAL(int, "open", const char *, int, ...);
    log_fd = real(getenv("WAYMARK_DISK_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
  uint32_t length = strlen(path);
  size_t total = 17 + length + size;
  char *entry = malloc(total);
  entry[0] = op;
  memcpy(entry + 1, &offset, 8);
  memcpy(entry + 9, &length, 4);
  memcpy(entry + 13, &size, 4);
  memcpy(entry + 17, path, length);
  if (size) memcpy(entry + 17 + length, data, size);
  // In one piece: whoever reads the log meanwhile finds whole entries.
  if (plain_write(log_fd, entry, total) != (ssize_t)total) abort();
  free(entry);
  pthread_mutex_unlock(&lock);
}

static int is_watched(const char *path) {
  const char *folder = getenv("WAYMARK_DISK");
  if (!folder || strncmp(path, folder, strlen(folder))) return 0;
  return path[strlen(folder)] == '/' || path[strlen(folder)] == 0;
}

// The path of an open file; 0 where it does not lie in the folder.
static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, 4095);
  if (length < 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

static int error_of(const char *name) {
  return !strcmp(name, "ENOSPC") ? ENOSPC : EIO;
}

// Whether the call is to fail, with errno set.
static int fails(const char *call, const char *path) {
  const char *control = getenv("WAYMARK_DISK_CONTROL");
  char what[16], error[16], mode[16];
  if (!control || !strstr(path, "waymark.db")) return 0;
  FILE *file = fopen(control, "r");
  if (!file) return 0;
  int read = fscanf(file, "%15s %15s %15s", what, error, mode);
  fclose(file);
  if (read != 3 || strcmp(what, call)) return 0;
  if (!strcmp(mode, "once")) unlink(control);
  errno = error_of(error);
  return 1;
}

static int opened(int fd, const char *path, int flags) {
  char full[4096];
  if (fd >= 0 && (flags & O_CREAT) && path_of(fd, full)) put('O', flags & O_TRUNC ? 1 : 0, full, 0, 0);
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    int mode = va_arg(rest, int); \
    va_end(rest); \
    return opened(real(path, flags, mode), path, flags); \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type) \
  ssize_t name(int fd, const void *data, size_t size, offset_type offset) { \
    REAL(ssize_t, #name, int, const void *, size_t, offset_type); \
    char path[4096]; \
    int watched = path_of(fd, path); \
    if (watched && fails("pwrite", path)) return -1; \
    ssize_t written = real(fd, data, size, offset); \
    if (watched && written > 0) put('W', offset, path, data, written); \
    return written; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t size) {
  char path[4096];
  int watched = path_of(fd, path);
  off_t offset = 0;
  if (watched) {
    if (fails("pwrite", path)) return -1;
    // A file that is appended to is written at its end, wherever it stands.
    struct stat found;
    int flags = fcntl(fd, F_GETFL);
    offset = flags & O_APPEND && !fstat(fd, &found) ? found.st_size : lseek(fd, 0, SEEK_CUR);
  }
  ssize_t written = plain_write(fd, data, size);
  if (watched && written > 0) put('W', offset, path, data, written);
  return written;
}

#define SYNC(name) \
  int name(int fd) { \
    REAL(int, #name, int); \
    char path[4096]; \
    int watched = path_of(fd, path); \
    if (watched && fails("fsync", path)) return -1; \
    int result = real(fd); \
    if (watched && !result) put('S', 0, path, 0, 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, size_type) \
  int name(int fd, size_type size) { \
    REAL(int, #name, int, size_type); \
    char path[4096]; \
    int watched = path_of(fd, path); \
    int result = real(fd, size); \
    if (watched && !result) put('T', size, path, 0, 0); \
    return result; \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define REMOVE(name) \
  int name(const char *path) { \
    REAL(int, #name, const char *); \
    int result = real(path); \
    if (!result && is_watched(path)) put('U', 0, path, 0, 0); \
    return result; \
  }
REMOVE(unlink)
REMOVE(remove)

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  int result = real(path, mode);
  if (!result && is_watched(path)) put('M', 0, path, 0, 0);
  return result;
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  int result = real(from, to);
  if (!result && is_watched(to)) put('R', 0, from, to, strlen(to));
  return result;
}
