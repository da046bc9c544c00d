import invite from './invite.json';
import life from './life.json';
import mail from './mail.json';

export const invitations = { invite, life, mail };
