import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from '#tests/support/find-program.ts';

const program = findProgram('nginx', 'FOYER_NGINX', 'tests of several nodes behind a proxy are skipped');

/** Said in the title of tests that are skipped without it. */
export const nginxNote = program === null ? ' (SKIPPED: no nginx; set FOYER_NGINX)' : '';

export interface Proxy {
  end(): Promise<void>;
}

/** nginx on loopback at this port, with a folder of its own, which hands requests and sockets to these ports in turn, and to another where one does not answer. */
export async function startNginx(folder: string, port: number, nodes: readonly number[]): Promise<Proxy> {
  if (program === null) throw new Error('There is no nginx to test with.');
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, nodes));
  const child = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const gone = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('nginx did not start.');
    await pause(20);
  }
  return {
    async end() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

// A node that came back counts as failed until a request to it has ended, which a socket does not for hours: so none is ever counted.
const configuration = (folder: string, port: number, nodes: readonly number[]): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/pid;
error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  upstream foyer {
${nodes.map((node) => `    server 127.0.0.1:${node} max_fails=0;`).join('\n')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://foyer;
      proxy_http_version 1.1;
      proxy_set_header Host $host:${port};
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_connect_timeout 1s;
      proxy_next_upstream error timeout http_503;
      proxy_read_timeout 1h;
    }
  }
}
`;
