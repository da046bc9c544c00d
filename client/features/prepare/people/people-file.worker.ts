import { readPeopleFile, type PeopleSource } from './read-people-file.ts';

addEventListener('message', ({ data }: MessageEvent<PeopleSource>) => {
  void readPeopleFile(data).then((read) => postMessage(read));
});
